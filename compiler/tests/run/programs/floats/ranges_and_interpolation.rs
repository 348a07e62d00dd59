//! Interpolation, quantisation, remapping, histograms and statistics over floats, all with exact operations.
fn lerp(a: f64, b: f64, t: f64) -> f64 {
    a + (b - a) * t
}
fn remap(x: f32, (a, b): (f32, f32), (c, d): (f32, f32)) -> f32 {
    c + (x - a) / (b - a) * (d - c)
}
fn quantise(x: f64, step: f64) -> f64 {
    (x / step).round() * step
}
fn stats(v: &[f64]) -> (f64, f64, f64) {
    let n = v.len() as f64;
    let mean = v.iter().sum::<f64>() / n;
    let var = v.iter().map(|x| (x - mean) * (x - mean)).sum::<f64>() / n;
    let mut s = v.to_vec();
    s.sort_by(f64::total_cmp);
    (mean, var.sqrt(), if s.len() % 2 == 1 { s[s.len() / 2] } else { (s[s.len() / 2 - 1] + s[s.len() / 2]) / 2.0 })
}
fn smooth(v: &[f64], alpha: f64) -> Vec<f64> {
    v.iter()
        .scan(v[0], |s, x| {
            *s = alpha * x + (1.0 - alpha) * *s;
            Some(*s)
        })
        .collect()
}
fn trapezoid(f: impl Fn(f64) -> f64, a: f64, b: f64, n: u32) -> f64 {
    let h = (b - a) / n as f64;
    h * ((f(a) + f(b)) / 2.0 + (1..n).map(|i| f(a + i as f64 * h)).sum::<f64>())
}
fn fit(p: &[(f64, f64)]) -> (f64, f64) {
    let n = p.len() as f64;
    let (sx, sy): (f64, f64) = p.iter().fold((0.0, 0.0), |a, q| (a.0 + q.0, a.1 + q.1));
    let (xy, xx): (f64, f64) = p.iter().fold((0.0, 0.0), |a, q| (a.0 + q.0 * q.1, a.1 + q.0 * q.0));
    let m = (n * xy - sx * sy) / (n * xx - sx * sx);
    (m, (sy - m * sx) / n)
}
fn main() {
    println!("{:?}", (0..=4).map(|i| lerp(-1.0, 2.0, i as f64 / 4.0)).collect::<Vec<_>>());
    println!("{:?}", [0.0f32, 2.5, 10.0, -5.0].map(|x| remap(x, (0.0, 10.0), (100.0, 0.0))));
    println!("{:?}", [1.26, -1.26, 0.125, 99.99].map(|x| quantise(x, 0.25)));
    println!("{:?}", stats(&[2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0]));
    println!("{:?}", smooth(&[1.0, 2.0, 8.0, 4.0], 0.5));
    println!("{:?} {:?}", trapezoid(|x| x * x, 0.0, 3.0, 6), trapezoid(|x| 1.0 / x, 1.0, 2.0, 4));
    println!("{:?}", fit(&[(0.0, 1.0), (1.0, 3.0), (2.0, 5.5), (3.0, 6.5)]));
    let mut bins = [0u32; 5];
    for i in 0..100 {
        let x = (i * 37 % 100) as f32 / 100.0;
        bins[((x * x * 5.0) as usize).min(4)] += 1;
    }
    println!("{bins:?}");
    let mut x = 0.0f32;
    let mut n = 0;
    while x != 1.0 && n < 20 {
        x += 0.1;
        n += 1;
    }
    println!("{n} {x:?} {:?}", (0..10).map(|_| 0.1f64).sum::<f64>() == 1.0);
    println!("{:?}", [0.1f32, 0.2, 0.3].iter().map(|x| (*x as f64 * 100.0) as u8).collect::<Vec<_>>());
}
