//! Overloaded operators of every kind, on values and references, with assignment forms.
use std::ops::*;
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
struct V(i32, i32);
macro_rules! op { ($($t:ident $m:ident $ta:ident $ma:ident $o:tt)*) => {$(
    impl $t for V { type Output = V; fn $m(self, r: V) -> V { V(self.0 $o r.0, self.1 $o r.1) } }
    impl $t<i32> for &V { type Output = V; fn $m(self, r: i32) -> V { V(self.0 $o r, self.1 $o r) } }
    impl $ta for V { fn $ma(&mut self, r: V) { *self = *self $o r; } }
)*} }
op! { Add add AddAssign add_assign + Sub sub SubAssign sub_assign - Mul mul MulAssign mul_assign *
Div div DivAssign div_assign / Rem rem RemAssign rem_assign % BitAnd bitand BitAndAssign bitand_assign &
BitOr bitor BitOrAssign bitor_assign | BitXor bitxor BitXorAssign bitxor_assign ^
Shl shl ShlAssign shl_assign << Shr shr ShrAssign shr_assign >> }
impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        V(-self.0, -self.1)
    }
}
impl Not for V {
    type Output = bool;
    fn not(self) -> bool {
        self == V::default()
    }
}
impl Index<char> for V {
    type Output = i32;
    fn index(&self, c: char) -> &i32 {
        if c == 'x' { &self.0 } else { &self.1 }
    }
}
impl IndexMut<char> for V {
    fn index_mut(&mut self, c: char) -> &mut i32 {
        if c == 'x' { &mut self.0 } else { &mut self.1 }
    }
}
impl Mul<V> for i32 {
    type Output = V;
    fn mul(self, v: V) -> V {
        v * V(self, self)
    }
}
impl std::iter::Sum for V {
    fn sum<I: Iterator<Item = V>>(i: I) -> V {
        i.fold(V(0, 0), V::add)
    }
}
struct Smart(Vec<u8>);
impl Deref for Smart {
    type Target = Vec<u8>;
    fn deref(&self) -> &Vec<u8> {
        &self.0
    }
}
impl DerefMut for Smart {
    fn deref_mut(&mut self) -> &mut Vec<u8> {
        &mut self.0
    }
}
fn main() {
    let (a, b) = (V(17, -9), V(5, 2));
    println!("{:?} {:?} {:?} {:?} {:?}", a + b, a - b, a * b, a / b, a % b);
    println!("{:?} {:?} {:?} {:?} {:?}", a & b, a | b, a ^ b, a << b, a >> b);
    println!("{:?} {:?} {:?} {:?}", &a + 3, &a % 4, -a, 7 * b);
    println!("{} {} {:?}", !a, !V(0, 0), a.partial_cmp(&b));
    let mut c = a;
    c += b;
    c *= b;
    c -= V(1, 1);
    c /= V(3, 3);
    c <<= V(2, 3);
    c ^= V(-1, 6);
    c %= V(50, 50);
    c |= V(1, 2);
    c &= V(-3, -3);
    c >>= V(1, 0);
    println!("{c:?}");
    c['x'] += 100;
    c['y'] = c['x'] * 2;
    println!("{c:?} {}", c['y']);
    println!("{:?}", [a, b, c].into_iter().sum::<V>());
    let mut s = Smart(vec![3, 1, 2]);
    s.push(0);
    s.sort();
    println!("{:?} {} {:?}", *s, s.len(), s.iter().max());
}
