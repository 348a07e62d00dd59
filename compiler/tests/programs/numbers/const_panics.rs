const fn checked(n: u32) -> u32 {
    if n > 10 {
        panic!("n is too large");
    }
    n
}

const A: u32 = checked(3);
const B: u32 = checked(30);
const C: Option<u32> = None;
const D: u32 = C.unwrap();

fn main() {
    println!("{A} {B} {D}");
}
