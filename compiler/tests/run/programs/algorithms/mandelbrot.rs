//! The Mandelbrot set as text, in floats and in fixed point, and a Julia set's counts.
fn escape(cx: f64, cy: f64, limit: u32) -> u32 {
    let (mut x, mut y, mut n) = (0.0, 0.0, 0);
    while x * x + y * y <= 4.0 && n < limit {
        (x, y) = (x * x - y * y + cx, 2.0 * x * y + cy);
        n += 1;
    }
    n
}
fn fixed(cx: i64, cy: i64, limit: u32) -> u32 {
    const ONE: i64 = 1 << 20;
    let (mut x, mut y, mut n) = (0i64, 0i64, 0);
    while (x * x + y * y) >> 20 <= 4 * ONE && n < limit {
        (x, y) = (((x * x - y * y) >> 20) + cx, ((2 * x * y) >> 20) + cy);
        n += 1;
    }
    n
}
fn julia(mut x: f32, mut y: f32) -> u32 {
    let mut n = 0;
    while x * x + y * y <= 4.0 && n < 60 {
        (x, y) = (x * x - y * y - 0.4, 2.0 * x * y + 0.6);
        n += 1;
    }
    n
}
fn main() {
    let shades: Vec<char> = " .:-=+*#%@".chars().collect();
    for row in 0..21 {
        let line: String = (0..60)
            .map(|c| shades[(escape(-2.1 + c as f64 * 0.05, -1.2 + row as f64 * 0.12, 90) / 10).min(9) as usize])
            .collect();
        println!("{}", line.trim_end());
    }
    let f: Vec<u32> = (0..12).map(|r| (0..40).map(|c| fixed((c - 28) << 15, (r - 6) << 16, 50)).sum()).collect();
    println!("{f:?}");
    println!(
        "{:?}",
        (0..10)
            .map(|r| (0..30).map(|c| julia(c as f32 / 10.0 - 1.5, r as f32 / 5.0 - 1.0)).sum::<u32>())
            .collect::<Vec<_>>()
    );
}
