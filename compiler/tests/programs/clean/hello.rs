fn main() {
    println!("Hello, pool!");
}
