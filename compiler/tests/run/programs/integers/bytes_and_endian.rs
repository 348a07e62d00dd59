//! Integers to and from bytes in each order, and order-dependent conversions.
fn main() {
    println!("{:x?} {:x?}", 0x1234u16.to_be_bytes(), 0x1234u16.to_le_bytes());
    println!("{:x?}", 0x0123_4567_89ab_cdefi64.to_be_bytes());
    println!("{:x?}", (-2i128).to_le_bytes());
    println!("{:x?}", (u128::MAX / 3 + 7).to_be_bytes());
    println!("{} {}", u32::from_be_bytes([1, 2, 3, 4]), u32::from_le_bytes([1, 2, 3, 4]));
    println!("{} {}", i16::from_be_bytes([0xff, 0xfe]), i8::from_ne_bytes([0x80]));
    println!("{:#x}", i128::from_le_bytes(std::array::from_fn(|i| i as u8 * 16 + 1)));
    println!("{:x} {:x}", 0xAABBCCDDu32.to_be(), u64::from_be(0x1122334455667788));
    println!("{:x} {:x}", 0xAABBu16.to_le(), i32::from_le(-2));
    println!("{:?} {:?}", 1.5f32.to_be_bytes(), (-0.0f64).to_le_bytes());
    println!(
        "{:?} {:?}",
        f32::from_le_bytes([0, 0, 0x80, 0x7f]),
        f64::from_be_bytes([0x40, 9, 0x21, 0xfb, 0x54, 0x44, 0x2d, 0x18])
    );
    let mut stream = Vec::new();
    for n in 0..6u32 {
        stream.extend((n * n * 1000).to_be_bytes());
        stream.push(n as u8);
        stream.extend((-(n as i16)).to_le_bytes());
    }
    let mut rest = &stream[..];
    while let Some((head, tail)) = rest.split_first_chunk::<4>() {
        let (kind, tail) = tail.split_first().unwrap();
        let (low, tail) = tail.split_first_chunk::<2>().unwrap();
        print!("({} {} {}) ", u32::from_be_bytes(*head), kind, i16::from_le_bytes(*low));
        rest = tail;
    }
    println!("{}", stream.len());
}
