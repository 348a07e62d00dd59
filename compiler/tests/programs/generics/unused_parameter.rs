struct Meters<Unit> {
    value: f64,
}

enum Maybe<T, U> {
    Yes(T),
    No,
}

fn main() {
    let m: Meters<u8> = Meters { value: 1.0 };
    println!("{}", m.value);
}
