fn kind(n: i32) -> &'static str {
    match n {
        n if n < 0 => "negative",
        n if n >= 0 => "positive",
    }
}

fn main() {
    println!("{}", kind(4));
}
