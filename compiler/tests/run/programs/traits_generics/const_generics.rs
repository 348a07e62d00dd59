//! Const generics: arrays, booleans, chars, arithmetic in consts, defaults, and dispatch by constant.
use std::fmt::Debug;
#[derive(Debug, Clone, Copy, PartialEq)]
struct Matrix<const R: usize, const C: usize = R>([[i32; C]; R]);
impl<const R: usize, const C: usize> Matrix<R, C> {
    const CELLS: usize = R * C;
    fn identity() -> Self {
        Self(std::array::from_fn(|r| std::array::from_fn(|c| (r == c) as i32)))
    }
    fn times<const K: usize>(self, other: Matrix<C, K>) -> Matrix<R, K> {
        Matrix(std::array::from_fn(|r| std::array::from_fn(|k| (0..C).map(|c| self.0[r][c] * other.0[c][k]).sum())))
    }
    fn transposed(self) -> Matrix<C, R> {
        Matrix(std::array::from_fn(|c| std::array::from_fn(|r| self.0[r][c])))
    }
}
struct Bits<const N: u32>;
impl<const N: u32> Bits<N> {
    const MASK: u64 = if N == 64 { u64::MAX } else { (1 << N) - 1 };
    fn cut(n: u64) -> u64 {
        n & Self::MASK
    }
}
struct Printer<const LOUD: bool, const END: char>;
impl<const END: char> Printer<true, END> {
    fn say(&self, s: &str) -> String {
        format!("{}{END}", s.to_uppercase())
    }
}
impl<const END: char> Printer<false, END> {
    fn say(&self, s: &str) -> String {
        format!("{s}{END}")
    }
}
fn chunks<T: Copy + Debug, const N: usize>(v: &[T]) -> Vec<[T; N]> {
    v.chunks_exact(N).map(|c| c.try_into().unwrap()).collect()
}
fn modulo<const M: i64>(n: i64) -> i64 {
    n.rem_euclid(M)
}
struct Stack<T, const CAP: usize> {
    items: [Option<T>; CAP],
    len: usize,
}
impl<T, const CAP: usize> Stack<T, CAP> {
    fn new() -> Self {
        Stack { items: [const { None }; CAP], len: 0 }
    }
    fn push(&mut self, t: T) -> Result<(), T> {
        if self.len == CAP {
            return Err(t);
        }
        self.items[self.len] = Some(t);
        self.len += 1;
        Ok(())
    }
    fn pop(&mut self) -> Option<T> {
        self.len = self.len.checked_sub(1)?;
        self.items[self.len].take()
    }
}
fn count<const N: usize>(_: [(); N]) -> usize {
    N
}
fn main() {
    let m = Matrix([[1, 2, 3], [4, 5, 6]]);
    println!("{:?} {}", m.times(m.transposed()), Matrix::<2, 3>::CELLS);
    println!("{:?} {}", m.times(Matrix::<3>::identity()) == m, Matrix::<4>::CELLS);
    println!("{:x} {:x} {:x}", Bits::<4>::cut(0xabc), Bits::<64>::cut(u64::MAX), Bits::<33>::MASK);
    println!("{} {}", Printer::<true, '!'>.say("hey"), Printer::<false, '?'>.say("hey"));
    println!("{:?} {:?}", chunks::<_, 2>(&[1, 2, 3, 4, 5]), chunks::<char, 3>(&['a', 'b', 'c']));
    println!("{} {} {}", modulo::<7>(-1), modulo::<{ 5 * 2 }>(123), modulo::<{ i64::MAX }>(-5));
    let mut s = Stack::<String, 2>::new();
    println!("{:?} {:?} {:?}", s.push("a".into()), s.push("b".into()), s.push("c".into()));
    println!("{:?} {:?} {:?}", s.pop(), s.pop(), s.pop());
    println!("{} {}", count([(); 5]), count([(), ()]));
    let zero = Stack::<u8, 0>::new();
    println!("{} {}", zero.len, zero.items.len());
}
