#![warn(mismatched_lifetime_syntaxes)]
struct View<'a>(&'a [u8]);

fn view(bytes: &[u8]) -> View {
    View(bytes)
}

fn main() {
    println!("{}", view(b"abc").0.len());
}
