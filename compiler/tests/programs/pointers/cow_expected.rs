use std::borrow::Cow;

fn tidy(text: &str) -> Cow<str> {
    if text.contains(' ') {
        text.replace(' ', "_")
    } else {
        text
    }
}

fn main() {
    println!("{}", tidy("a b"));
}
