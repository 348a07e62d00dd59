fn main() {
    let (a, b) = (true, false);
    if a and b {
        println!("both");
    }
    if not a or b {
        println!("?");
    }
    if a === b {}
    if a <> b {}
}
