struct Parser<'a> {
    source: &'a str,
}

fn make() -> Parser<'static> {
    let source = std::fs::read_to_string("input.txt").unwrap_or_default();
    Parser { source: &source }
}

fn main() {
    println!("{}", make().source);
}
