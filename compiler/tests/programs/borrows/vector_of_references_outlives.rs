fn main() {
    let mut seen: Vec<&String> = Vec::new();
    for index in 0..3 {
        let word = format!("word{index}");
        seen.push(&word);
    }
    println!("{seen:?}");
}
