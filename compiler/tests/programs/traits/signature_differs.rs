trait Shape {
    fn scale(&mut self, factor: f64);
    fn name(&self) -> String;
}

struct Square(f64);

impl Shape for Square {
    fn scale(&self, factor: f64) {}
    fn name(&self) -> &str {
        "square"
    }
}

fn main() {
    Square(1.0).scale(2.0);
}
