struct Stack {
    items: Vec<T>,
}

impl Stack<T> {
    fn push(&mut self, item: T) {
        self.items.push(item);
    }
}

fn main() {}
