fn main() {
    let x = (1 + 2;
    if x > 2 {
        println!("deep");
