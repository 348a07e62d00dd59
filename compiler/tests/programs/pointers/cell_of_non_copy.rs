use std::cell::Cell;

fn main() {
    let cell = Cell::new(String::from("a"));
    println!("{}", cell.get());
    let refs: &mut String = cell.get_mut();
}
