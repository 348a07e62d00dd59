fn longest_word(text: &str) -> &str {
    let upper = text.to_uppercase();
    upper.split(' ').max_by_key(|word| word.len()).unwrap()
}

fn main() {
    println!("{}", longest_word("a quiet pool"));
}
