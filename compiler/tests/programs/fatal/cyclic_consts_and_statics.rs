const A: usize = B + 1;
const B: usize = C * 2;
const C: usize = A - 3;
static S: usize = T;
static T: usize = S;
const FINE: u8 = 3;
const TOO_BIG: u8 = 255 + FINE;

fn main() {
    let text: String = A;
    println!("{text} {TOO_BIG}");
}
