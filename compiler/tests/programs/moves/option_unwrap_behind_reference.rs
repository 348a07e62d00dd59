struct Node {
    next: Option<Box<Node>>,
    value: i32,
}

fn second(node: &Node) -> i32 {
    node.next.unwrap().value
}

fn main() {
    let tail = Node { next: None, value: 2 };
    let head = Node { next: Some(Box::new(tail)), value: 1 };
    println!("{} {}", head.value, second(&head));
}
