struct Point<T> {
    x: T,
    y: T,
}

fn main() {
    let point = Point { x: 5, y: 4.0 };
    println!("{} {}", point.x, point.y);
}
