struct Bag(Vec<i32>);

impl<T> Bag {
    fn size(&self) -> usize {
        self.0.len()
    }
}

fn main() {
    println!("{}", Bag(vec![]).size());
}
