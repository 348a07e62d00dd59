//! A numeric trait over all number types with generic algorithms: powers, gcd, dot products, matrices, polynomials, intervals.
use std::fmt::Debug;
use std::ops::{Add, Mul, Neg, Rem, Sub};
trait Num: Copy + Debug + PartialEq + PartialOrd + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self> {
    const ZERO: Self;
    const ONE: Self;
    const NAME: &'static str;
    fn half(self) -> Self;
    fn from_i8(n: i8) -> Self;
}
macro_rules! num { ($($t:ident)*) => { $(impl Num for $t { const ZERO: $t = 0 as $t; const ONE: $t = 1 as $t; const NAME: &'static str = stringify!($t); fn half(self) -> $t { self / 2 as $t } fn from_i8(n: i8) -> $t { n as $t } })* }; }
num! { u8 u32 u64 u128 i16 i32 i64 i128 f32 f64 }
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct Complex<T>(T, T);
impl<T: Num> Add for Complex<T> {
    type Output = Self;
    fn add(self, o: Self) -> Self {
        Complex(self.0 + o.0, self.1 + o.1)
    }
}
impl<T: Num> Sub for Complex<T> {
    type Output = Self;
    fn sub(self, o: Self) -> Self {
        Complex(self.0 - o.0, self.1 - o.1)
    }
}
impl<T: Num> Mul for Complex<T> {
    type Output = Self;
    fn mul(self, o: Self) -> Self {
        Complex(self.0 * o.0 - self.1 * o.1, self.0 * o.1 + self.1 * o.0)
    }
}
impl<T: Num> Num for Complex<T> {
    const ZERO: Self = Complex(T::ZERO, T::ZERO);
    const ONE: Self = Complex(T::ONE, T::ZERO);
    const NAME: &'static str = "complex";
    fn half(self) -> Self {
        Complex(self.0.half(), self.1.half())
    }
    fn from_i8(n: i8) -> Self {
        Complex(T::from_i8(n), T::ZERO)
    }
}
fn power<T: Num>(b: T, e: u32) -> T {
    if e == 0 {
        T::ONE
    } else {
        let h = power(b, e / 2);
        if e % 2 == 1 { h * h * b } else { h * h }
    }
}
fn gcd<T: Num + Rem<Output = T>>(a: T, b: T) -> T {
    if b == T::ZERO { a } else { gcd(b, a % b) }
}
fn dot<T: Num, const N: usize>(a: [T; N], b: [T; N]) -> T {
    a.into_iter().zip(b).fold(T::ZERO, |s, (x, y)| s + x * y)
}
fn horner<T: Num>(c: &[T], x: T) -> T {
    c.iter().rev().fold(T::ZERO, |a, c| a * x + *c)
}
fn mat<T: Num, const N: usize>(a: [[T; N]; N], e: u32) -> [[T; N]; N] {
    let id = std::array::from_fn(|r| std::array::from_fn(|c| if r == c { T::ONE } else { T::ZERO }));
    (0..e).fold(id, |m: [[T; N]; N], _| {
        std::array::from_fn(|r| std::array::from_fn(|c| dot(m[r], std::array::from_fn(|k| a[k][c]))))
    })
}
fn abs<T: Num + Neg<Output = T>>(t: T) -> T {
    if t < T::ZERO { -t } else { t }
}
fn every<T: Num>() -> String {
    format!(
        "{} {:?} {:?} {:?}",
        T::NAME,
        power(T::from_i8(3), 4),
        horner(&[T::ONE, T::ZERO, T::from_i8(2)], T::from_i8(5)),
        T::from_i8(9).half()
    )
}
fn main() {
    println!(
        "{}",
        [
            every::<u8>(),
            every::<u32>(),
            every::<u64>(),
            every::<u128>(),
            every::<i16>(),
            every::<i32>(),
            every::<i64>(),
            every::<i128>(),
            every::<f32>(),
            every::<f64>(),
            every::<Complex<i32>>(),
            every::<Complex<f64>>()
        ]
        .join("\n")
    );
    println!("{} {} {}", gcd(1071u64, 462), gcd(i128::MAX, 7), gcd(2.5, 0.5));
    println!("{:?} {:?}", dot([1, 2, 3], [4i16, -5, 6]), dot([Complex(1, 1); 2], [Complex(0, 1), Complex(2, -3)]));
    println!("{:?} {:?}", mat([[1u64, 1], [1, 0]], 50), mat([[0.5, 0.25], [0.0, 2.0]], 3));
    println!(
        "{:?} {:?} {:?}",
        power(Complex(0, 1), 7),
        power(Complex(1i64, 2), 9),
        mat([[Complex(0, 1), Complex(1, 0)], [Complex(1, 0), Complex(0, -1)]], 2)
    );
    println!("{} {} {:?}", abs(-5i64), abs(-0.5f32), abs(i128::MIN + 1));
}
