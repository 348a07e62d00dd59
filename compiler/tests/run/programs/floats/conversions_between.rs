//! Integers to floats at the limits of precision, floats to floats, and round trips.
fn main() {
    for n in [
        0i64,
        1,
        -1,
        1 << 24,
        (1 << 24) + 1,
        (1 << 53) - 1,
        1 << 53,
        (1 << 53) + 1,
        (1 << 53) + 3,
        i64::MAX,
        i64::MIN,
        i64::MIN + 1,
    ] {
        println!("{n}: {:?} {:?} {} {}", n as f64, n as f32, n as f64 as i64, n as f32 as i64);
    }
    for n in [u64::MAX, u64::MAX - 1023, u64::MAX - 1024, (1 << 63) + 1, 0x8000_0080_0000_0001] {
        println!("{n}: {:?} {:?} {}", n as f64, n as f32, n as f64 as u64);
    }
    for n in
        [u128::MAX, 1 << 127, (1 << 100) + (1 << 47), (1 << 100) + (1 << 47) + 1, 0xFFFFFF8000000000_0000000000000000]
    {
        println!("{n}: {:?} {:?} {}", n as f64, n as f32, n as f64 as u128);
    }
    for n in [i128::MIN, -(1 << 90) - 1, i128::MAX] {
        println!("{n}: {:?} {:?} {}", n as f64, n as f32, n as f64 as i128);
    }
    for n in [u32::MAX, 0x8000_0001, 0x0100_0003] {
        println!("{n}: {:?} {:?} {:?}", n as f64, n as f32, n as i32 as f32);
    }
    println!("{:?} {:?} {:?}", u8::MAX as f32, i8::MIN as f64, true as u8 as f32);
    println!("{:?} {:?} {:?}", f64::from(0.1f32), f64::from(1u32), f32::from(-3i16));
    println!("{} {} {} {}", 1.9999999999999999f64 as i32, -0.9f32 as i32, 255.9f32 as u8, 3e9f32 as u32);
    println!(
        "{} {} {}",
        9.223372036854775e18f64 as i64, 9.223372036854776e18f64 as i64, -9.223372036854778e18f64 as i64
    );
    println!("{} {}", unsafe { 77.7f64.to_int_unchecked::<i32>() }, unsafe { (-77.7f32).to_int_unchecked::<i64>() });
}
