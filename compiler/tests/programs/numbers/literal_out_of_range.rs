fn main() {
    let small: u8 = 256;
    let signed: i8 = -129;
    let big: i32 = 3_000_000_000;
    let hex: i16 = 0xFFFF;
    println!("{small} {signed} {big} {hex}");
}
