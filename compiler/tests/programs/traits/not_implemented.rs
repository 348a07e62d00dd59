trait Area {
    fn area(&self) -> f64;
}

struct Circle(f64);
struct Line(f64);

impl Area for Circle {
    fn area(&self) -> f64 {
        3.14 * self.0 * self.0
    }
}

fn describe(shape: &impl Area) -> String {
    format!("{:.1}", shape.area())
}

fn main() {
    println!("{}", describe(&Circle(1.0)));
    println!("{}", describe(&Line(1.0)));
}
