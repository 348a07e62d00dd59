fn main() {
    let x: u8 = 255 + 1;
    let y = i32::MAX + 1;
    let z = 1u32 - 2;
    let w = i64::MIN / -1;
    println!("{x} {y} {z} {w}");
}
