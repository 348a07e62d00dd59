//! Determinant and inverse by fractions, Gaussian elimination in floats, powers for Fibonacci, rotations.
use std::ops::{Add, Div, Mul, Sub};
#[derive(Debug, Clone, Copy, PartialEq)]
struct Q(i64, i64);
fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a.abs() } else { gcd(b, a % b) }
}
fn q(n: i64, d: i64) -> Q {
    assert!(d != 0, "no denominator");
    let g = gcd(n, d).max(1) * d.signum();
    Q(n / g, d / g)
}
impl Add for Q {
    type Output = Q;
    fn add(self, o: Q) -> Q {
        q(self.0 * o.1 + o.0 * self.1, self.1 * o.1)
    }
}
impl Sub for Q {
    type Output = Q;
    fn sub(self, o: Q) -> Q {
        q(self.0 * o.1 - o.0 * self.1, self.1 * o.1)
    }
}
impl Mul for Q {
    type Output = Q;
    fn mul(self, o: Q) -> Q {
        q(self.0 * o.0, self.1 * o.1)
    }
}
impl Div for Q {
    type Output = Q;
    fn div(self, o: Q) -> Q {
        q(self.0 * o.1, self.1 * o.0)
    }
}
impl std::fmt::Display for Q {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.pad(&if self.1 == 1 { self.0.to_string() } else { format!("{}/{}", self.0, self.1) })
    }
}
fn invert<const N: usize>(m: [[i64; N]; N]) -> Option<([[Q; N]; N], Q)> {
    let mut a = m.map(|r| r.map(|n| q(n, 1)));
    let mut b: [[Q; N]; N] = std::array::from_fn(|r| std::array::from_fn(|c| q((r == c) as i64, 1)));
    let mut det = q(1, 1);
    for c in 0..N {
        let p = (c..N).find(|r| a[*r][c].0 != 0)?;
        if p != c {
            a.swap(p, c);
            b.swap(p, c);
            det = det * q(-1, 1);
        }
        let pivot = a[c][c];
        det = det * pivot;
        for k in 0..N {
            a[c][k] = a[c][k] / pivot;
            b[c][k] = b[c][k] / pivot;
        }
        for r in 0..N {
            if r != c {
                let f = a[r][c];
                for k in 0..N {
                    a[r][k] = a[r][k] - f * a[c][k];
                    b[r][k] = b[r][k] - f * b[c][k];
                }
            }
        }
    }
    Some((b, det))
}
fn solve(mut a: Vec<Vec<f64>>) -> Option<Vec<f64>> {
    let n = a.len();
    for c in 0..n {
        let p = (c..n).max_by(|x, y| a[*x][c].abs().total_cmp(&a[*y][c].abs()))?;
        if a[p][c].abs() < 1e-12 {
            return None;
        }
        a.swap(c, p);
        for r in c + 1..n {
            let f = a[r][c] / a[c][c];
            for k in c..=n {
                a[r][k] -= f * a[c][k];
            }
        }
    }
    let mut x = vec![0.0; n];
    for r in (0..n).rev() {
        x[r] = (a[r][n] - (r + 1..n).map(|k| a[r][k] * x[k]).sum::<f64>()) / a[r][r];
    }
    Some(x)
}
fn power(m: [[u64; 2]; 2], e: u32, modulus: u64) -> [[u64; 2]; 2] {
    if e == 0 {
        return [[1, 0], [0, 1]];
    }
    let h = power(m, e / 2, modulus);
    let mul = |a: [[u64; 2]; 2], b: [[u64; 2]; 2]| {
        std::array::from_fn(|r| {
            std::array::from_fn(|c| (0..2).map(|k| a[r][k] * b[k][c] % modulus).sum::<u64>() % modulus)
        })
    };
    let s = mul(h, h);
    if e % 2 == 1 { mul(s, m) } else { s }
}
fn rotate(m: &mut [Vec<u8>]) {
    let n = m.len();
    for i in 0..n / 2 {
        for j in i..n - 1 - i {
            let t = m[i][j];
            m[i][j] = m[n - 1 - j][i];
            m[n - 1 - j][i] = m[n - 1 - i][n - 1 - j];
            m[n - 1 - i][n - 1 - j] = m[j][n - 1 - i];
            m[j][n - 1 - i] = t;
        }
    }
}
fn main() {
    for m in [[[2, 1, 1], [1, 3, 2], [1, 0, 0]], [[0, 2, 1], [3, 0, -1], [1, 1, 1]], [[1, 2, 3], [4, 5, 6], [7, 8, 9]]]
    {
        match invert(m) {
            Some((b, det)) => {
                println!("det {det}");
                for r in b {
                    println!("{}", r.iter().map(|x| format!("{x:>6}")).collect::<String>());
                }
            }
            None => println!("singular"),
        }
    }
    println!(
        "{:?}",
        solve(vec![vec![2.0, 1.0, -1.0, 8.0], vec![-3.0, -1.0, 2.0, -11.0], vec![-2.0, 1.0, 2.0, -3.0]])
            .map(|x| x.iter().map(|v| format!("{v:.6}")).collect::<Vec<_>>())
    );
    println!("{:?}", solve(vec![vec![1.0, 2.0, 3.0], vec![2.0, 4.0, 6.0]]));
    println!(
        "{} {}",
        power([[1, 1], [1, 0]], 90, u32::MAX as u64)[0][1],
        power([[1, 1], [1, 0]], 1_000_000_000, 1_000_000_007)[0][1]
    );
    let mut g: Vec<Vec<u8>> = (0..4).map(|r| (r * 4..r * 4 + 4).collect()).collect();
    rotate(&mut g);
    println!("{g:?}");
    println!("{}", std::panic::catch_unwind(|| q(1, 0)).is_err());
}
