fn show<T: std::fmt::Display>(value: T) {
    println!("{value}");
}

struct Crab;

fn main() {
    show(Crab);
}
