use std::borrow::Cow;
use std::fmt::Write as _;

fn tidy(text: &str) -> Cow<'_, str> {
    if text.contains('\t') { Cow::Owned(text.replace('\t', "    ")) } else { Cow::Borrowed(text) }
}

fn main() {
    let mut out = String::with_capacity(64);
    for (number, line) in "fn main() {\n\tbody\n}".lines().enumerate() {
        writeln!(out, "{:>3} | {}", number + 1, tidy(line)).unwrap();
    }
    print!("{out}");
    let shout: String = "crab 🦀 ß".chars().rev().flat_map(char::to_uppercase).collect();
    println!("{shout} {:?}", "a=1;b=2".split(';').filter_map(|p| p.split_once('=')).collect::<Vec<_>>());
    println!("{:?}", "größe".char_indices().nth(3));
}
