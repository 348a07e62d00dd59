fn main() {
    let trimmed: &str = String::from("  tide  ").trim();
    println!("{trimmed}");
}
