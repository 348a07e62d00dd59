struct Point {
    x: f32,
    y: f32,
}

fn main() {
    let point = Point { x: 1.0, y: 2.0, z: 3.0 };
    println!("{} {}", point.x, point.w);
}
