fn main() {
    let mut n = 0;
    let counter = std::iter::from_fn(|| {
        n += 1;
        (n < 5).then_some(n)
    });
    for value in counter.rev() {
        println!("{value}");
    }
    println!("{}", (1.0..2.0).count());
}
