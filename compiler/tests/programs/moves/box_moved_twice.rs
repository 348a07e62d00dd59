fn main() {
    let boxed = Box::new([1u8; 16]);
    let first = boxed;
    let second = boxed;
    println!("{} {}", first[0], second[0]);
}
