const A: u8 = 1 << 8;
const B: i32 = 1 >> 40;
static C: u64 = 1 << 64;

fn main() {
    let d = 1u8 << "2";
    println!("{A} {B} {C} {d}");
}
