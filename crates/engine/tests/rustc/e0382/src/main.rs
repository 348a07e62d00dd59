fn main() {
    let name = String::from("crab");
    let moved = name;
    println!("{name} {moved}");
}
