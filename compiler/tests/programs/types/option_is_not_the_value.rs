fn main() {
    let numbers = vec![1, 2, 3];
    let first: i32 = numbers.first();
    let doubled = numbers.get(1) * 2;
    println!("{first} {doubled}");
}
