//! Enums whose variants carry data of different sizes, matched, changed and moved.
use std::mem::{discriminant, replace};
#[derive(Debug, Clone, PartialEq)]
enum Shape {
    Point,
    Circle { radius: f64 },
    Rect(u8, u64),
    Named(String, Box<Shape>),
    Many(Vec<Shape>),
    Wide([u32; 6]),
}
impl Shape {
    fn weight(&self) -> f64 {
        match self {
            Shape::Point => 0.0,
            Shape::Circle { radius } => radius * 2.0,
            &Shape::Rect(a, b) => a as f64 * b as f64,
            Shape::Named(name, inner) => name.len() as f64 + inner.weight(),
            Shape::Many(all) => all.iter().map(Shape::weight).sum(),
            Shape::Wide(numbers) => numbers.iter().sum::<u32>() as f64,
        }
    }
    fn grow(&mut self) {
        match self {
            Shape::Circle { radius } if *radius > 10.0 => *self = Shape::Point,
            Shape::Circle { radius } => *radius *= 3.0,
            Shape::Rect(a, _) => *a = a.wrapping_add(250),
            Shape::Named(name, inner) => {
                name.push('+');
                inner.grow();
            }
            Shape::Many(all) => all.iter_mut().for_each(Shape::grow),
            Shape::Wide(numbers) => numbers.rotate_left(2),
            Shape::Point => *self = Shape::Wide([1, 2, 3, 4, 5, 6]),
        }
    }
}
fn main() {
    let mut all = Shape::Many(vec![
        Shape::Point,
        Shape::Circle { radius: 1.5 },
        Shape::Rect(7, 1 << 40),
        Shape::Named("n".into(), Box::new(Shape::Circle { radius: 4.0 })),
    ]);
    for round in 0..4 {
        println!("{round} {} {all:?}", all.weight());
        all.grow();
    }
    let copy = all.clone();
    println!("{}", copy == all);
    println!("{}", discriminant(&Shape::Point) == discriminant(&Shape::Rect(1, 1)));
    println!("{}", discriminant(&Shape::Rect(0, 9)) == discriminant(&Shape::Rect(1, 1)));
    let old = replace(&mut all, Shape::Point);
    let Shape::Many(mut inner) = old else { panic!("not many") };
    println!("{:?} {:?}", inner.swap_remove(1), all);
}
