//! Points of the Mandelbrot set: a tight loop of floating-point numbers.

fn steps(x: f64, y: f64, most: u32) -> u32 {
    let (mut real, mut imaginary) = (0.0, 0.0);
    let mut count = 0;
    while count < most && real * real + imaginary * imaginary <= 4.0 {
        (real, imaginary) = (real * real - imaginary * imaginary + x, 2.0 * real * imaginary + y);
        count += 1;
    }
    count
}

fn main() {
    let size = 600;
    let mut inside = 0u64;
    let mut sum = 0u64;
    for row in 0..size {
        for column in 0..size {
            let count = steps(f64::from(column) * 3.0 / f64::from(size) - 2.0, f64::from(row) * 2.0 / f64::from(size) - 1.0, 200);
            sum += u64::from(count);
            inside += u64::from(count == 200);
        }
    }
    println!("{inside} {sum}");
}
