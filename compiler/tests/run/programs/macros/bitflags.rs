//! A flags type written by a macro: constants, operators, iteration, formatting and parsing.
macro_rules! flags {
    ($(#[$m:meta])* $v:vis struct $name:ident: $t:ty { $($(#[$fm:meta])* const $flag:ident = $e:expr;)* }) => {
        $(#[$m])* #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] $v struct $name { bits: $t }
        impl $name {
            $($(#[$fm])* pub const $flag: $name = $name { bits: $e };)*
            const NAMES: &'static [(&'static str, $name)] = &[$((stringify!($flag), $name::$flag)),*];
            pub const fn empty() -> Self { $name { bits: 0 } }
            pub const fn all() -> Self { $name { bits: 0 $(| $name::$flag.bits)* } }
            pub const fn contains(self, o: Self) -> bool { self.bits & o.bits == o.bits }
            pub const fn union(self, o: Self) -> Self { $name { bits: self.bits | o.bits } }
            pub fn iter(self) -> impl Iterator<Item = &'static str> { Self::NAMES.iter().filter(move |(_, f)| f.bits != 0 && self.contains(*f)).map(|(n, _)| *n) }
            pub fn from_bits(bits: $t) -> Option<Self> { (bits & !Self::all().bits == 0).then_some($name { bits }) }
        }
        impl std::ops::BitOr for $name { type Output = Self; fn bitor(self, o: Self) -> Self { self.union(o) } }
        impl std::ops::BitAnd for $name { type Output = Self; fn bitand(self, o: Self) -> Self { $name { bits: self.bits & o.bits } } }
        impl std::ops::Sub for $name { type Output = Self; fn sub(self, o: Self) -> Self { $name { bits: self.bits & !o.bits } } }
        impl std::ops::Not for $name { type Output = Self; fn not(self) -> Self { Self::all() - self } }
        impl std::ops::BitXorAssign for $name { fn bitxor_assign(&mut self, o: Self) { self.bits ^= o.bits; } }
        impl std::fmt::Debug for $name { fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { let mut any = false; for n in self.iter() { if any { f.write_str(" | ")?; } f.write_str(n)?; any = true; } if any { Ok(()) } else { f.write_str("(none)") } } }
        impl std::str::FromStr for $name { type Err = String; fn from_str(s: &str) -> Result<Self, String> { s.split('|').map(str::trim).filter(|p| !p.is_empty()).try_fold(Self::empty(), |a, p| Self::NAMES.iter().find(|(n, _)| *n == p).map(|(_, f)| a | *f).ok_or(format!("no flag {p}"))) } }
        impl FromIterator<$name> for $name { fn from_iter<I: IntoIterator<Item = $name>>(i: I) -> Self { i.into_iter().fold(Self::empty(), |a, b| a | b) } }
    };
}
flags! { pub struct Access: u8 { const READ = 1; const WRITE = 1 << 1; const RUN = 1 << 2; const ALL = 7; } }
flags! { struct Wide: u128 { const LOW = 1; const HIGH = 1 << 127; const MIDDLE = 0xff << 60; } }
const BOTH: Access = Access::READ.union(Access::WRITE);
fn main() {
    let mut a = Access::READ | Access::RUN;
    println!("{a:?} {:?} {:?} {:?}", !a, a & BOTH, a - Access::RUN);
    a ^= BOTH;
    println!("{a:?} {} {}", a.contains(Access::WRITE), BOTH.contains(Access::READ | Access::RUN));
    println!("{:?} {:?}", Access::empty(), Access::all());
    println!("{:?} {:?}", "READ | RUN".parse::<Access>(), "READ|FLY".parse::<Access>());
    println!("{:?} {:?}", Access::from_bits(5), Access::from_bits(8));
    println!("{:?} {:x}", Wide::LOW | Wide::HIGH, Wide::all().bits);
    println!("{:?}", [Wide::MIDDLE, Wide::LOW].into_iter().collect::<Wide>());
    println!("{:?}", (0..8).filter_map(Access::from_bits).max());
}
