fn main() {
    let (a, b) = (true, false);
    match (a, b) {
        (true, true) => println!("both"),
        (false, false) => println!("none"),
        (true, false) => println!("left"),
    }
    match Some(a) {
        Some(true) => {}
        None => {}
    }
}
