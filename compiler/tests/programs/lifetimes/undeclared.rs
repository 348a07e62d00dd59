fn pick(words: &'a [&'a str]) -> &'a str {
    words[0]
}

fn main() {
    println!("{}", pick(&["x", "y"]));
}
