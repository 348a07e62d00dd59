fn area() -> f64 {
    self.width * self.height
}

struct Rect {
    width: f64,
}

impl Rect {
    fn double() -> f64 {
        self.width * 2.0
    }
    fn make() -> Slf {
        Self { width: 1.0 }
    }
}

fn other() -> Self {}

fn main() {}
