//! Transcendental functions, printed with few digits since libraries differ in the last.
use std::f64::consts::*;
fn main() {
    for x in [0.0f64, 0.5, 1.0, 2.0, -0.75, 10.0] {
        println!("{x}: {:.6} {:.6} {:.6} {:.6} {:.6}", x.sin(), x.cos(), x.tan(), x.exp(), x.abs().ln_1p());
        println!("   {:.6} {:.6} {:.6} {:.6}", x.sinh(), x.cosh(), x.tanh(), x.atan());
    }
    println!("{:.6} {:.6} {:.6}", 2f64.ln(), 1000f64.log10(), 8f64.log2());
    println!("{:.6} {:.6} {:.6}", 2f64.powf(0.5), 2f64.powi(-3), 27f64.cbrt());
    println!("{:.6} {:.6} {:.6}", 0.5f64.asin(), 0.5f64.acos(), (-1f64).atan2(-1.0));
    println!("{:?} {:?} {:?}", 2f64.sqrt(), (-1f64).sqrt().is_nan(), 0.25f32.sqrt());
    println!("{:.6} {:.6} {:.6}", 3f64.hypot(4.0), PI.to_degrees(), 90f64.to_radians());
    println!("{:.5} {:.5} {:.5}", 1.5f32.sin(), 1.5f32.exp(), 1.5f32.powf(2.5));
    println!("{:?} {:?} {:?}", f64::INFINITY.exp(), f64::NEG_INFINITY.exp(), 0f64.ln());
    println!("{:?} {:.6} {:.6}", 0f64.powf(0.0), E.ln(), TAU - 2.0 * PI);
    println!("{:.8} {:.8}", 1e-10f64.exp_m1() * 1e10, 1e-10f64.ln_1p() * 1e10);
    let (s, c) = FRAC_PI_6.sin_cos();
    println!("{s:.6} {c:.6} {:.6}", s * s + c * c);
    println!("{:.4}", (1..=1000).map(|n| 1.0 / (n as f64).powi(2)).sum::<f64>());
}
