fn main() {
    let age: u8 = 4;
    if age >= 0 {
        println!("born");
    }
    if age > 255 {
        println!("very old");
    }
    let byte = 3u8;
    println!("{}", byte == 300);
}
