struct Money(u32);

fn main() {
    let total = Money(3) + Money(4);
    if Money(1) == Money(1) {
        println!("{}", total.0);
    }
    let negative = -Money(2);
}
