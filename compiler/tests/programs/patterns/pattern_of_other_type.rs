fn main() {
    let pair = (1, "one");
    match pair {
        (1, 1) => println!("a"),
        ("x", _) => println!("b"),
        (a, b, c) => println!("c"),
        Some(_) => println!("d"),
        _ => {}
    }
}
