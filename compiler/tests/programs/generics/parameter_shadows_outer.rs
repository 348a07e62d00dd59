fn outer<T: Clone>(value: T) -> T {
    fn inner(x: T) -> T {
        x
    }
    inner(value.clone())
}

fn main() {
    println!("{}", outer(1));
}
