struct Line {
    text: &str,
    number: usize,
}

fn main() {
    let line = Line { text: "fn main() {}", number: 1 };
    println!("{}: {}", line.number, line.text);
}
