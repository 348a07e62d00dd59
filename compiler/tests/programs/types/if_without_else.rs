fn sign(n: i32) -> &'static str {
    if n < 0 {
        "minus"
    }
}

fn main() {
    println!("{}", sign(-1));
}
