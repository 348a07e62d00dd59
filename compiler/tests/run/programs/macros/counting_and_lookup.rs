//! Macros that count, build tables at compile time, dispatch on idents, write nested matches and enforce uniqueness.
macro_rules! replace {
    ($_:tt $sub:expr) => {
        $sub
    };
}
macro_rules! count { ($($t:tt)*) => { <[()]>::len(&[$(replace!($t ())),*]) }; }
macro_rules! table { ($name:ident: $t:ty = { $($k:literal => $v:expr),+ $(,)? }) => { const $name: [(&str, $t); count!($($k)+)] = [$(($k, $v)),+]; }; }
table!(COLOURS: u32 = { "red" => 0xff0000, "green" => 0xff00, "blue" => 0xff });
macro_rules! op { ($a:expr, plus, $b:expr) => { $a + $b }; ($a:expr, minus, $b:expr) => { $a - $b }; ($a:expr, max, $b:expr) => { if $a > $b { $a } else { $b } }; ($a:expr, $o:tt, $b:expr) => { $a $o $b }; }
macro_rules! nested_match { ($v:expr; $($p:pat => { $($q:pat => $r:expr),+ }),+ ; $d:expr) => { match $v { $(($p, x) => match x { $($q => $r,)+ #[allow(unreachable_patterns)] _ => $d },)+ #[allow(unreachable_patterns)] _ => $d } }; }
macro_rules! cond { ($($c:expr => $r:expr),+ ; else $e:expr) => { $(if $c { $r } else)+ { $e } }; }
macro_rules! repeat { (0 $b:block) => {}; (1 $b:block) => { $b }; (2 $b:block) => {{ $b $b }}; (4 $b:block) => { repeat!(2 { repeat!(2 $b); }) }; (8 $b:block) => { repeat!(2 { repeat!(4 $b); }) }; }
macro_rules! strukt { ($n:ident { $($f:ident: $t:ty = $d:expr),* }) => { #[derive(Debug, Clone, PartialEq)] struct $n { $($f: $t),* } impl $n { const FIELDS: &'static [&'static str] = &[$(stringify!($f)),*]; fn new() -> Self { $n { $($f: $d),* } } $(fn $f(mut self, v: impl Into<$t>) -> Self { self.$f = v.into(); self })* fn diff(&self, o: &Self) -> Vec<&'static str> { let mut v = vec![]; $(if self.$f != o.$f { v.push(stringify!($f)); })* v } } }; }
strukt!(Config { host: String = "local".to_string(), port: u16 = 80, ratio: f64 = 0.5 });
macro_rules! tuple_get { ($t:expr, $($i:tt),*) => { [$($t.$i as i64),*] }; }
macro_rules! zip { ($a:expr) => { $a.into_iter() }; ($a:expr, $($b:expr),+) => { $a.into_iter().zip(zip!($($b),+)) }; }
fn main() {
    println!("{} {} {}", count!(), count!(a, b c), COLOURS.len());
    println!("{:?}", COLOURS.iter().find(|c| c.0 == "green"));
    println!("{} {} {} {} {}", op!(1, plus, 2), op!(1, minus, 2), op!(7, max, 3), op!(7, %, 4), op!(1, <<, 5));
    println!(
        "{:?}",
        [(1, 'a'), (1, 'z'), (2, 'b'), (3, 'c')]
            .map(|p| nested_match!(p; 1 => { 'a' => "one a", 'b'..='y' => "one mid" }, 2 => { _ => "two" }; "none"))
    );
    println!("{:?}", [1, 15, 50].map(|n| cond!(n < 10 => "small", n < 20 => "medium"; else "large")));
    let mut n = 0;
    repeat!(8 { n += 1; n *= 2; });
    repeat!(0 { n = 0; });
    println!("{n}");
    let c = Config::new().host("far").ratio(1.5f32);
    println!("{c:?} {:?} {:?}", c.diff(&Config::new()), Config::FIELDS);
    println!("{:?}", tuple_get!((1u8, -2i16, 'a'), 2, 0, 1));
    println!("{:?}", zip!([1, 2], ["a", "b"], vec![true, false]).collect::<Vec<_>>());
}
