#[derive(Debug)]
struct List<T> {
    head: Option<Node<T>>,
    length: usize,
}

#[derive(Debug)]
struct Node<T> {
    value: T,
    next: Option<Box<Node<T>>>,
}

impl<T> List<T> {
    fn push(&mut self, value: T) {
        let node = Node { value, next: self.head };
        self.head = Some(node);
        self.length += 1;
    }
    fn pop(&mut self) -> Option<T> {
        self.head.take().map(|node| {
            self.head = node.next;
            node.value
        })
    }
    fn reverse(&self) -> List<T> {
        let mut out = List { head: None };
        while let Some(v) = self.pop() {
            out.push(v)
        }
        out
    }
}

fn main() {}
