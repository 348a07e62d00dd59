struct Pair<T> {
    a: T,
    b: T,
}

fn main() {
    let pair: Pair<i32, i32> = Pair { a: 1, b: 2 };
    let other: Pair = Pair { a: 'x', b: 'y' };
    let v: Vec = vec![1];
    println!("{}", pair.a + pair.b);
}
