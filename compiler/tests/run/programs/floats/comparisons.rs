//! Ordering of floats: partial_cmp, total_cmp, min, max, clamp, NaN.
use std::cmp::Ordering;
fn main() {
    let values = [f64::NEG_INFINITY, -1.0, -0.0, 0.0, 1.0, f64::INFINITY, f64::NAN, -f64::NAN];
    for a in values {
        let row: Vec<String> = values
            .iter()
            .map(|&b| {
                let partial = match a.partial_cmp(&b) {
                    Some(Ordering::Less) => "<",
                    Some(Ordering::Equal) => "=",
                    Some(Ordering::Greater) => ">",
                    None => "?",
                };
                format!("{partial}{}{}{}", (a < b) as u8, (a >= b) as u8, (a != b) as u8)
            })
            .collect();
        println!("{}", row.join(" "));
        println!("{:?}", values.map(|b| a.total_cmp(&b) as i8));
    }
    println!("{:?} {:?}", 1.0f64.min(f64::NAN), f64::NAN.max(2.0));
    println!("{:?} {:?} {:?}", 5.0f32.clamp(0.0, 1.0), (-5.0f32).clamp(0.0, 1.0), f32::NAN.clamp(0.0, 1.0));
    let mut sorted = vec![3.5, f64::NAN, -0.0, 0.0, -7.25, f64::INFINITY, f64::NEG_INFINITY];
    sorted.sort_by(f64::total_cmp);
    println!("{sorted:?}");
    println!("{:?} {:?}", 3.0f64.copysign(-0.0), (-2.0f32).signum());
    println!("{} {}", f64::NAN.is_nan(), (0.0f64 / 0.0).is_nan());
    println!("{:?} {:?} {:?}", 1e-310f64.classify(), 0.0f64.classify(), f64::INFINITY.classify());
    println!("{} {}", (-0.0f64).is_sign_negative(), 0.0f64.is_sign_negative());
}
