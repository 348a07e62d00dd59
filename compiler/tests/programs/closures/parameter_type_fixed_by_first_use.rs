fn main() {
    let identity = |x| x;
    let text = identity(String::from("a"));
    let number = identity(5);
    println!("{text} {number}");
}
