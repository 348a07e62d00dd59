// edition: 2018
struct Pair {
    a: String,
    b: String,
}

fn main() {
    let mut pair = Pair { a: String::new(), b: String::new() };
    let a = &mut pair.a;
    let read = || println!("{}", pair.b);
    a.push('x');
    read();
}
