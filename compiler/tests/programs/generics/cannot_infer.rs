fn make<T: Default>() -> T {
    T::default()
}

fn main() {
    let value = make();
    let text = "5".parse().unwrap();
    let none = None;
}
