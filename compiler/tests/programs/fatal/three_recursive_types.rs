struct A {
    b: B,
}
struct B {
    a: A,
}
struct Own {
    me: Own,
}
enum List {
    End,
    Next(i32, List),
}
struct Fine {
    next: Option<Box<Fine>>,
}

fn main() {
    let wrong: u8 = "x";
}
