//! The bits of floats: to_bits, from_bits, decomposition, next up and down, ulps.
fn parts(x: f64) -> (bool, i64, u64) {
    let b = x.to_bits();
    (b >> 63 == 1, (b >> 52 & 0x7ff) as i64 - 1023, b & ((1 << 52) - 1))
}
fn main() {
    for x in [0.0, -0.0, 1.0, -2.5, 0.1, f64::MAX, f64::MIN_POSITIVE, 5e-324, f64::INFINITY] {
        println!("{x:?} {:#018x} {:?} {:?} {:?}", x.to_bits(), parts(x), x.next_up(), x.next_down());
    }
    for x in [1.0f32, 0.1, f32::MAX, f32::EPSILON, -1e-45] {
        println!("{x:?} {:#010x} {:?} {:?}", x.to_bits(), x.next_up(), x.next_down());
    }
    println!("{:?} {:?}", f64::from_bits(0x3ff8000000000000), f32::from_bits(0x7f800001).is_nan());
    println!("{} {} {}", f64::NAN.to_bits() >> 51 == 0xfff, f64::MANTISSA_DIGITS, f32::MAX_EXP);
    println!("{:?}", (0.1f64 + 0.2).to_bits() - 0.3f64.to_bits());
    println!("{:?} {:?}", f32::from_bits(1), f32::from_bits(0x007fffff));
    let inverse = |x: f32| {
        let y = f32::from_bits(0x5f3759df - (x.to_bits() >> 1));
        y * (1.5 - 0.5 * x * y * y)
    };
    println!("{:?} {:?} {:?}", inverse(4.0), inverse(2.0), inverse(0.01));
    println!("{:?} {:?}", (-1.5f64).abs(), f64::from_bits((-1.5f64).to_bits() & !(1 << 63)));
    println!("{:?} {:?} {:?}", 0.1f32 as f64, 0.1f64 as f32, 1e300f64 as f32);
    println!("{:?} {:?}", f64::MAX as f32, (f32::MAX as f64 * 1.00000001) as f32);
    println!("{:?}", [1.0f64, -1.0, 0.0].map(|x| (x.to_bits() as i64) >> 40));
}
