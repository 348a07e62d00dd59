fn main() {
    let mut numbers = Box::new(vec![3, 1, 2]);
    let largest = numbers.iter().max();
    numbers.sort();
    println!("{largest:?}");
}
