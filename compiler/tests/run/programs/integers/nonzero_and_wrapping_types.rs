//! NonZero, Wrapping and Saturating types.
use std::num::{NonZero, NonZeroI32, NonZeroU16, NonZeroU128, Saturating, Wrapping};
fn main() {
    println!("{:?} {:?}", NonZeroU16::new(0), NonZeroU16::new(9).map(NonZero::get));
    let n = NonZeroI32::new(-40).unwrap();
    println!("{n} {n:?} {} {} {:?}", n.abs(), n.unsigned_abs(), n.checked_neg());
    println!("{:?} {:?}", n.checked_mul(n), NonZeroI32::MAX.checked_mul(n));
    println!("{} {}", NonZeroU16::MAX.leading_zeros(), NonZeroU16::MIN.ilog2());
    println!(
        "{:?} {:?}",
        NonZeroU128::try_from(0u128).map_err(|e| e.to_string()),
        NonZero::<u8>::try_from(300u16.min(255) as u8)
    );
    println!("{:?}", 17u16 / NonZeroU16::new(5).unwrap() + 17 % NonZeroU16::new(5).unwrap());
    println!("{:?}", NonZeroU16::new(6).unwrap() | NonZeroU16::new(9).unwrap());
    let mut w = Wrapping(250u8);
    w += 10;
    w *= Wrapping(3);
    println!("{w} {:?} {} {}", w, -w, !w);
    println!("{} {}", Wrapping(i32::MIN) - Wrapping(1), Wrapping(1u32) << 33);
    println!("{}", (1..=20).map(Wrapping).product::<Wrapping<i32>>());
    let mut s = Saturating(100i8);
    s += 100;
    println!("{s} {} {}", s * Saturating(-3), Saturating(i8::MIN) - Saturating(1));
    println!("{:?} {:?}", Wrapping(3) < Wrapping(4), Saturating(9u8).pow(9));
    println!("{:?}", [3, 1, 2].map(|n| NonZero::new(n).unwrap()).iter().max());
}
