fn main() {
    let bytes = b"tide";
    let text: &str = bytes;
    let owned = String::from(bytes);
    let vector: Vec<u8> = "abc".to_vec();
    println!("{bytes} {text} {owned} {vector:?}");
}
