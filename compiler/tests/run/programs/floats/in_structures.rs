//! Floats passed in structs, arrays, tuples, through generics, closures and as keys by their bits.
use std::collections::BTreeMap;
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Default)]
struct Vec3 {
    x: f32,
    y: f64,
    z: f32,
}
fn cross(a: Vec3, b: Vec3) -> Vec3 {
    Vec3 {
        x: (a.y * b.z as f64 - a.z as f64 * b.y) as f32,
        y: (a.z * b.x - a.x * b.z) as f64,
        z: (a.x as f64 * b.y - a.y * b.x as f64) as f32,
    }
}
fn many(a: f32, b: f64, c: u8, d: f32, e: i64, f: f64, g: bool, h: f32, i: f64) -> (f32, f64, i64) {
    (a - d * h, b / f - i, e + c as i64 * g as i64)
}
fn apply<T: Copy, const N: usize>(v: [T; N], f: impl Fn(T, T) -> T) -> T {
    v[1..].iter().fold(v[0], |a, b| f(a, *b))
}
fn mean(v: &[f64]) -> Option<f64> {
    (!v.is_empty()).then(|| v.iter().sum::<f64>() / v.len() as f64)
}
fn main() {
    let (a, b) = (Vec3 { x: 1.5, y: -2.25, z: 0.1 }, Vec3 { x: 0.3, y: 1e3, z: -7.0 });
    println!("{:?} {:?}", cross(a, b), cross(b, a));
    println!("{:?} {} {}", Vec3::default(), a == a, a < b);
    println!("{:?}", many(1.5, 2.5, 3, 4.5, 5, 6.5, true, 7.5, 8.5));
    println!("{:?} {:?}", apply([1.5, 2.5, -3.0], |a, b| a * b + 1.0), apply([0.1f32; 5], f32::max));
    println!("{:?} {:?}", mean(&[1.0, 2.0, 4.0]), mean(&[]));
    let mut buckets: BTreeMap<u64, Vec<f64>> = BTreeMap::new();
    for n in 0..12 {
        let x = (n * 7 % 5) as f64 * 0.25;
        buckets.entry(x.to_bits()).or_default().push(n as f64 - x);
    }
    for (k, v) in &buckets {
        println!("{} {v:?}", f64::from_bits(*k));
    }
    let poly: Vec<Box<dyn Fn(f64) -> f64>> = vec![Box::new(|x| x), Box::new(|x| x * x - 1.0), Box::new(f64::trunc)];
    println!("{:?}", poly.iter().map(|p| p(2.75)).collect::<Vec<_>>());
    let grid = [[0.5f32; 3]; 2];
    println!(
        "{:?}",
        grid.iter().map(|r| r.iter().enumerate().map(|(i, x)| x * i as f32).sum::<f32>()).collect::<Vec<_>>()
    );
    let option = Some(a).filter(|v| v.z > 0.0).map(|v| Vec3 { z: v.z + 1.0, ..v });
    println!("{option:?}");
    let mut swap = (1.0f32, 2.0f64);
    swap = (swap.1 as f32, swap.0 as f64);
    println!("{swap:?}");
}
