fn main() {
    let boxed = Box::new((1, 2));
    let box (a, b) = boxed;
    println!("{a} {b}");
}
