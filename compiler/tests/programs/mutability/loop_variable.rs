fn main() {
    let mut numbers = vec![1, 2, 3];
    for n in numbers.iter() {
        *n += 1;
    }
    for n in numbers {
        n *= 2;
        println!("{n}");
    }
}
