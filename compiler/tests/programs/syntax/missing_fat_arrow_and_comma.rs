fn name(n: u8) -> &'static str {
    match n {
        1 => "one"
        2 => "two",
        3 "three",
        _ => "many"
    }
}

fn main() {
    println!("{}", name(1));
}
