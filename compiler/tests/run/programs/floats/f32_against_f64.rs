//! The same formulas in f32 and f64, with widening and narrowing at each step; rounding must happen at each operation.
fn main() {
    let (a, b, c) = (1.1f32, 2.7f32, -3.3f32);
    println!("{:?} {:?}", a * b + c, a as f64 * b as f64 + c as f64);
    println!("{:?} {:?}", (a as f64 * b as f64) as f32 + c, ((a as f64 * b as f64) + c as f64) as f32);
    println!("{:?} {:?}", a / b / c, (a as f64 / b as f64 / c as f64) as f32);
    println!("{:?} {:?} {:?}", (a * 1e30) * 1e10, (a as f64 * 1e30) * 1e10, ((a as f64 * 1e40) as f32).is_infinite());
    println!("{:?} {:?}", 16777216.0f32 + 1.0, 16777216.0f64 + 1.0);
    println!(
        "{:?} {:?}",
        (0..100).map(|n| n as f32 * 0.01).sum::<f32>(),
        (0..100).map(|n| n as f64 * 0.01).sum::<f64>()
    );
    let (mut x, mut y) = (1.0f32, 1.0f64);
    for n in 1..60 {
        x = x * 1.37 - (n as f32).sqrt();
        y = y * 1.37 - (n as f64).sqrt();
        if x.abs() > 1e6 {
            x /= 1e6;
            y /= 1e6;
        }
    }
    println!("{x:?} {y:?} {:?}", x as f64 - y);
    println!("{:?} {:?}", 0.1f32 as f64 == 0.1, 0.5f32 as f64 == 0.5);
    println!("{:?} {:?}", a.mul_add(b, c), (a as f64).mul_add(b as f64, c as f64));
    println!("{:?}", [f32::MAX, f32::MIN_POSITIVE, 1e-45].map(|x| x as f64 as f32 == x));
    println!("{:?}", [1e-46f64, 7e-46, 1e39, -1e39, 3.4028235677973366e38, 3.4028235677973362e38].map(|x| x as f32));
    println!("{:?} {:?}", u32::MAX as f32 as u32, (u32::MAX - 128) as f32 as u32);
    println!(
        "{:?}",
        (1..6).map(|n| (1.0f32 / n as f32 * n as f32 == 1.0, 1.0f64 / n as f64 * n as f64 == 1.0)).collect::<Vec<_>>()
    );
}
