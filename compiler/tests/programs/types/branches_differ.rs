fn main() {
    let age = 20;
    let label = if age >= 18 { "adult" } else { 0 };
    println!("{label}");
}
