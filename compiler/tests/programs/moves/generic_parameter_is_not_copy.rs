fn twice<T>(value: T) -> (T, T) {
    (value, value)
}

fn main() {
    println!("{:?}", twice(4));
    println!("{:?}", twice("tide".to_string()));
}
