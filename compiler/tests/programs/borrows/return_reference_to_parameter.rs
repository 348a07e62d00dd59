fn shorten(text: String) -> &'static str {
    &text[..3]
}

fn main() {
    println!("{}", shorten("seagull".into()));
}
