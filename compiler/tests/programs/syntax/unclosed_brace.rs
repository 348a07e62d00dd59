fn main() {
    let numbers = [1, 2, 3];
    for n in numbers {
        if n > 1 {
            println!("{n}");
    }
}
