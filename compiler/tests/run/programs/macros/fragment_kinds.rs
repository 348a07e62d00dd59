//! Every kind of fragment: ident, expr, ty, tt, pat, pat_param, stmt, block, item, path, literal, lifetime, vis, meta.
macro_rules! make_fn { ($v:vis fn $n:ident ( $($a:ident : $t:ty),* ) -> $r:ty $b:block) => { $v fn $n($($a: $t),*) -> $r $b }; }
make_fn! { pub(crate) fn added(a: i32, b: i32) -> i32 { a + b } }
macro_rules! run { ([$($s:stmt;)*] $e:expr) => {{ $($s;)* $e }}; }
macro_rules! check { ($e:expr, $p:pat) => { matches!($e, $p) }; (one $e:expr, $($p:pat_param)|+) => { match $e { $($p)|+ => concat!($(stringify!($p), ";"),+), _ => "no" } }; }
macro_rules! build { ($p:path, $($f:ident = $v:expr),+) => { <$p>::from([$($v),+]) }; ($p:path) => { <$p>::default() }; }
macro_rules! with_meta {
    (#[$m:meta] $i:item) => {
        #[$m]
        $i
    };
}
with_meta! { #[derive(Debug, Default, Clone, PartialEq)] struct Point { x: i32, y: i32 } }
impl From<[i32; 2]> for Point {
    fn from([x, y]: [i32; 2]) -> Self {
        Point { x, y }
    }
}
macro_rules! labelled { ($l:lifetime, $n:expr, $b:block) => {{ let mut count = 0; $l: loop { count += 1; if count > $n { break $l; } $b } count }}; }
macro_rules! borrow { ($l:lifetime $n:ident $t:ty) => { struct $n<$l>(&$l $t); impl<$l> $n<$l> { fn get(&self) -> &$l $t { self.0 } } }; }
borrow!('x Holder str);
macro_rules! kind {
    ($l:literal) => {
        "literal"
    };
    ($i:ident) => {
        "ident"
    };
    ($t:ty) => {
        "type"
    };
    ($e:expr) => {
        "expr"
    };
}
macro_rules! trees { ($($t:tt)*) => { [$(stringify!($t)),*] }; }
macro_rules! negate {
    (-$l:literal) => {
        $l
    };
    ($l:literal) => {
        -$l
    };
}
macro_rules! types { ($($t:ty),* $(,)?) => { [$(std::mem::size_of::<$t>()),*] }; }
macro_rules! block_twice {
    ($b:block) => {
        ($b, $b)
    };
}
macro_rules! either { ($($a:ident)|+ , $($b:ident)&+) => { ([$($a),+], [$($b),+]) }; }
macro_rules! default_arg { ($a:expr $(, by = $b:expr)? $(,)?) => {{ let mut by = 1; $(by = $b;)? $a * by }}; }
fn main() {
    println!("{}", added(1, 2));
    println!("{}", run!([let a = 5; let b = a * 2;] a + b));
    println!("{} {} {}", check!(Some(3), Some(1..=5)), check!((1, 'x'), (_, 'y' | 'z')), check!(one 4, 1 | 4 | 9));
    println!("{:?} {:?}", build!(Point, x = 1, y = 2), build!(Point));
    println!("{}", labelled!('outer, 3, { for i in 0..5 { if i == 2 { break; } } }));
    println!("{}", Holder("held").get());
    println!("{} {} {} {}", kind!(5), kind!(abc), kind!(&'static str), kind!(1 + 2));
    println!("{:?}", trees!(a + (b c) [d] {e: f} 'l "s" 1.0 -> ::));
    println!("{} {}", negate!(5), negate!(-6));
    println!("{:?}", types!(u8, [u16; 3], Option<char>, (u32, u64), fn() -> u8,)[..4].to_vec());
    let mut n = 0;
    println!(
        "{:?}",
        block_twice!({
            n += 1;
            n * 10
        })
    );
    let (p, q, r, s) = (1, 2, 3, 4);
    println!("{:?}", either!(p | q, r & s));
    println!("{} {} {}", default_arg!(5), default_arg!(5, by = 3), default_arg!(1 + 1, by = 2,));
}
