//! One type with all the formatting traits, used in collections, references, boxes and generics bounded by them.
use std::fmt::*;
use std::rc::Rc;
#[derive(Clone, Copy, PartialEq)]
struct Num(i16);
macro_rules! forward { ($($t:ident $c:literal)*) => {$( impl $t for Num { fn fmt(&self, f: &mut Formatter<'_>) -> Result { f.write_str($c)?; $t::fmt(&self.0, f) } } )*}; }
forward! { Display "d" Debug "D" Binary "b" Octal "o" LowerHex "x" UpperHex "X" LowerExp "e" UpperExp "E" }
fn every<T: Display + Debug + Binary + Octal + LowerHex + UpperHex + LowerExp + UpperExp>(t: T) -> String {
    format!("{t} {t:?} {t:b} {t:o} {t:x} {t:X} {t:e} {t:E}")
}
fn debug_all(items: &[&dyn Debug]) -> String {
    items.iter().map(|d| format!("{d:?};")).collect()
}
fn main() {
    println!("{}", every(Num(200)));
    println!("{}", every(Num(-2)));
    println!("{} {}", every(&Num(9)), every(-7i8));
    println!("{} {:?} {} {:?}", Box::new(Num(1)), Box::new(Num(1)), Rc::new(Num(2)), Some(&&Num(3)));
    println!("[{:6}] [{:<6}] [{:#x}] [{:#010b}] [{:+}]", Num(5), Num(5), Num(255), Num(5), Num(5));
    println!("{:?} {:#?}", [Num(1); 2], (Num(1), "t"));
    println!("{:x?} {:X?} {:#x?}", [Num(171)], vec![0xabu8], Some(0xfeu32));
    println!("{}", debug_all(&[&1, &"a", &'b', &2.5, &(), &Num(4), &&[1u8][..], &Some(1), &Ok::<u8, ()>(1)]));
    println!("{:?} {:?}", std::num::Wrapping(5), std::cmp::Reverse('r'));
    println!("{} {}", std::num::Wrapping(5), std::num::NonZeroU8::new(7).unwrap());
    println!("{:?} {:?} {:?}", 1..2, (..3, 4..), 5..=6);
    println!("{:?} {:?}", "iter".chars(), [1, 2].iter());
    println!("{:?} {:?}", std::ops::Bound::Included(3), std::ops::ControlFlow::<u8, ()>::Break(1));
    println!("{:?} {:?}", "a b".split(' ').collect::<Vec<_>>(), std::path::Path::new("p/q"));
    println!("{:?} {:?}", std::alloc::Layout::new::<u8>().size(), std::any::type_name::<Num>().ends_with("Num"));
    println!("{:?} {}", std::str::from_utf8(&[0xff]).unwrap_err(), "x".parse::<i32>().unwrap_err());
    println!("{:?}", std::cell::OnceCell::from(3));
    println!("{:?} {:?}", std::sync::Mutex::new(1), std::sync::Arc::new(std::sync::atomic::AtomicU8::new(2)));
}
