type Numbers = impl Iterator<Item = u8>;

fn numbers() -> Numbers {
    0..3
}

trait Both = Clone + Send;

fn main() {
    println!("{}", numbers().count());
}
