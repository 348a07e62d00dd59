struct List {
    value: i32,
    next: Option<Box<List>>,
}

fn main() {
    let tail = List { value: 2, next: None };
    let head = List { value: 1, next: Some(tail) };
    let other = List { value: 0, next: Box::new(head) };
    println!("{}", other.value);
}
