use std::fmt::Display;

trait Report: Display {
    fn report(&self) -> String {
        format!("** {self} **")
    }
}

struct Row(i32);

impl Report for Row {}

fn main() {
    println!("{}", Row(1).report());
}
