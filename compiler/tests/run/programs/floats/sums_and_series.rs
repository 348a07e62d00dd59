//! Sums whose result depends on the order of operations, printed to the last digit.
fn main() {
    let values: Vec<f64> = (1..=1000).map(|n| 1.0 / n as f64).collect();
    let forward: f64 = values.iter().sum();
    let backward: f64 = values.iter().rev().sum();
    let (mut sum, mut carry) = (0.0, 0.0);
    for v in &values {
        let y = v - carry;
        let t = sum + y;
        carry = (t - sum) - y;
        sum = t;
    }
    println!("{forward:?} {backward:?} {sum:?}");
    let single: f32 = values.iter().map(|v| *v as f32).sum();
    println!("{single:?} {:?}", values.iter().fold(0f32, |a, v| a + *v as f32 * 0.1));
    println!("{:?} {:?}", [0.1; 10].iter().sum::<f64>(), [0.1f64; 10].iter().product::<f64>());
    let (mut a, mut b, mut t, mut p) = (1.0, 1.0 / 2f64.sqrt(), 0.25, 1.0);
    for _ in 0..4 {
        let n = (a + b) / 2.0;
        b = (a * b).sqrt();
        t -= p * (a - n) * (a - n);
        a = n;
        p *= 2.0;
        println!("{:?}", (a + b) * (a + b) / (4.0 * t));
    }
    let mut x = 0.5f64;
    for n in 0..60 {
        x = 3.9 * x * (1.0 - x);
        if n % 10 == 9 {
            print!("{x:?} ");
        }
    }
    println!();
    let mut y = 0.5f32;
    for n in 0..60 {
        y = 3.9 * y * (1.0 - y);
        if n % 10 == 9 {
            print!("{y:?} ");
        }
    }
    println!();
    let root = |n: f64| {
        let mut g = n;
        for _ in 0..50 {
            g = (g + n / g) / 2.0;
        }
        g
    };
    println!("{:?} {:?} {:?}", root(2.0), root(1e10), root(1e-10));
    println!("{:?} {:?} {:?}", 1e16 + 1.0, 1e16 + 2.0 - 1e16, (1e308 * 10.0) / 10.0);
    println!("{:?} {:?} {:?}", 5.5 % 2.1, -7.0 % 3.0, 1e20 % 7.0);
    println!("{:?} {:?}", 5.5f32 % 2.1, f32::MAX % 3.3);
    println!("{:?}", [3.0f64, 4.0].iter().map(|x| x * x).sum::<f64>().sqrt());
    println!("{:?}", (1..=20).fold(1.0, |a: f64, n| a * n as f64));
}
