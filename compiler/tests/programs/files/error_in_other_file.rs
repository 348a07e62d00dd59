mod shapes;

use shapes::circle::Circle;

fn main() {
    println!("{}", Circle::new(1.0).area());
}
// file: src/shapes/mod.rs
pub mod circle;
pub mod square;
// file: src/shapes/circle.rs
pub struct Circle {
    radius: f64,
}

impl Circle {
    pub fn new(radius: f64) -> Self {
        Circle { radius: "größer 🦀" }
    }
    pub fn area(&self) -> f32 {
        self.radius * self.radius
    }
}
