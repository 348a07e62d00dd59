fn main() {
    let json = r#"{"a": 1}";
    println!("{json}");
}
