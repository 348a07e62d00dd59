enum Shape {
    Circle(f64),
    Rect { w: f64, h: f64 },
    Empty,
}

fn area(s: &Shape) -> f64 {
    match s {
        Shape::Circle(r, _) => *r,
        Shape::Rect { width, h } => width * h,
        Shape::Empty(x) => *x,
    }
}

fn main() {
    println!("{}", area(&Shape::Empty));
}
