//! The basic operations on f32 and f64, and their special values.
fn main() {
    let values = [0.0f64, -0.0, 1.0, -1.5, 0.1, 1e300, f64::INFINITY, f64::NAN];
    for a in values {
        for b in values {
            println!("{a:?} {b:?}: {:?} {:?} {:?} {:?} {:?}", a + b, a - b, a * b, a / b, a % b);
        }
    }
    println!("{:?} {:?}", 0.1f32 + 0.2f32, 0.1f64 + 0.2f64);
    println!("{:?} {:?}", f32::MAX * 2.0, f32::MIN_POSITIVE / 2.0);
    println!("{:?} {:?}", 1.0f32 / 3.0, 1.0f64 / 3.0);
    println!("{:?} {:?}", f32::EPSILON, f64::EPSILON);
    println!("{:?}", 7.5f64.rem_euclid(-2.0));
    println!("{:?} {:?}", (-7.5f64).rem_euclid(2.0), (-7.5f64).div_euclid(2.0));
    println!("{:?}", 2.0f64.mul_add(3.0, 4.0));
}
