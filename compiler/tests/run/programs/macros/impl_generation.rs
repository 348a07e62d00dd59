//! Macros that write trait implementations, enums with tables, and tests over many types.
trait Describe {
    const BITS: u32;
    fn describe(&self) -> String;
    fn limits() -> (String, String);
}
macro_rules! describe { ($($t:ty),+) => { $(impl Describe for $t { const BITS: u32 = <$t>::BITS; fn describe(&self) -> String { format!("{}{}", self, stringify!($t)) } fn limits() -> (String, String) { (<$t>::MIN.to_string(), <$t>::MAX.to_string()) } })+ }; }
describe!(u8, i16, u32, i64, u128);
macro_rules! string_enum {
    ($vis:vis enum $name:ident { $($variant:ident = $text:literal $(($code:expr))?),+ $(,)? }) => {
        #[derive(Debug, Clone, Copy, PartialEq)] $vis enum $name { $($variant),+ }
        impl $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];
            fn text(self) -> &'static str { match self { $($name::$variant => $text),+ } }
            fn code(self) -> Option<u32> { match self { $($name::$variant => { let mut c = None; $(c = Some($code);)? c }),+ } }
        }
        impl std::str::FromStr for $name { type Err = String; fn from_str(s: &str) -> Result<Self, String> { match s { $($text => Ok($name::$variant),)+ other => Err(format!("unknown {other}")) } } }
    };
}
string_enum! { pub enum Colour { Red = "red" (0xff0000), Green = "green" (0x00ff00), Clear = "clear" } }
macro_rules! tuple_sum { ($($name:ident)+) => { impl<$($name: Into<i64> + Copy),+> Total for ($($name,)+) { #[allow(non_snake_case)] fn total(&self) -> i64 { let ($($name,)+) = *self; 0 $(+ $name.into())+ } } }; }
trait Total {
    fn total(&self) -> i64;
}
tuple_sum!(A);
tuple_sum!(A B);
tuple_sum!(A B C);
macro_rules! check_all { ($f:ident: $($input:expr => $want:expr),+ $(,)?) => { $(println!("{}({}) {}", stringify!($f), stringify!($input), if $f($input) == $want { "as expected" } else { "WRONG" });)+ }; }
fn square(n: i32) -> i32 {
    n * n
}
fn main() {
    println!("{} {} {}", 5u8.describe(), (-3i16).describe(), 9u128.describe());
    println!("{:?} {}", <i64 as Describe>::limits(), <u32 as Describe>::BITS + <u128 as Describe>::BITS);
    for c in Colour::ALL {
        println!("{c:?} {} {:x?}", c.text(), c.code());
    }
    println!("{:?} {:?}", "green".parse::<Colour>(), "blue".parse::<Colour>());
    println!("{} {} {}", (5u8,).total(), (1i32, -2i8).total(), (1u16, 2i64, 3u32).total());
    check_all!(square: 3 => 9, -4 => 16, 0 => 0);
}
