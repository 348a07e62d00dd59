fn main() {
    let root = 2.0.sqrt();
    let power = 2.pow(3);
    println!("{root} {power}");
}
