//! Binary, octal, hexadecimal and exponent formatting of every width.
macro_rules! show { ($($v:expr),*) => {$({ let v = $v; println!("{v} {v:b} {v:o} {v:x} {v:X} {v:#b} {v:#o} {v:#x} {v:#X} {v:e} {v:E}"); })*}; }
fn main() {
    show!(
        0u8,
        255u8,
        -1i8,
        i8::MIN,
        513u16,
        -513i16,
        0xDEADBEEFu32,
        i32::MIN,
        1u64 << 63,
        i64::MIN,
        u128::MAX,
        i128::MIN,
        -1i128
    );
    println!("[{:08b}] [{:#010b}] [{:4x}] [{:<6o}] [{:^9X}] [{:+}] [{:+x}]", 5u8, 5u8, 10, 8, 255, 3, 17);
    println!("[{:039}] [{:>42}] [{:<42}] [{:e}]", u128::MAX / 7, i128::MIN, i128::MAX, u128::MAX);
    println!("{:e} {:e} {:.3e} {:.0e} {:E}", 1234567u32, 1000u64, 123456i64, 15u8, -9990i32);
    println!("{:?} {:x?} {:#?} {:02X?}", 12u8, 12u8, 12u8, [1u8, 200]);
    println!("{} {}", u64::MAX.to_string().len(), (i64::MIN as i128 - 1).to_string());
    let digits: String = (0..40).map(|n| format!("{},", 7u128.pow(n))).collect();
    println!("{digits}");
}
