fn origin<T>() -> T {
    0
}

fn wrap<T>(value: T) -> Option<T> {
    Some(String::from("x"))
}

fn main() {
    println!("{:?} {:?}", origin::<u8>(), wrap(1));
}
