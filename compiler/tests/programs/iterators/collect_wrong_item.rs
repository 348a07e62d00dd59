use std::collections::HashMap;

fn main() {
    let lengths: HashMap<String, usize> = vec!["a", "bb"].iter().map(|w| w.len()).collect();
    let words: Vec<String> = "a b c".split(' ').collect();
    println!("{lengths:?} {words:?}");
}
