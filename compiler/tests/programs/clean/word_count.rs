use std::collections::BTreeMap;

fn main() {
    let text = "the tide comes and the tide goes";
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for word in text.split_whitespace() {
        *counts.entry(word).or_insert(0) += 1;
    }
    for (word, count) in &counts {
        println!("{word:>6} {count}");
    }
}
