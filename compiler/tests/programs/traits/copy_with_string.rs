#[derive(Clone, Copy)]
struct Message {
    text: String,
    urgent: bool,
}

fn main() {
    let a = Message { text: "x".into(), urgent: true };
    let b = a;
    println!("{}", b.urgent);
}
