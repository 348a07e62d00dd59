//! macro_rules: repetitions, nesting, fragments, hygiene, internal rules and trailing separators.
macro_rules! map { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = std::collections::BTreeMap::new(); $(m.insert($k, $v);)* m }}; }
macro_rules! max { ($x:expr) => ($x); ($x:expr, $($rest:expr),+) => {{ let a = $x; let b = max!($($rest),+); if a > b { a } else { b } }}; }
macro_rules! count { () => (0usize); ($head:tt $($tail:tt)*) => (1usize + count!($($tail)*)); }
macro_rules! structs { ($($(#[$m:meta])* $name:ident { $($field:ident : $t:ty = $d:expr),* })+) => { $($(#[$m])* struct $name { $($field: $t),* } impl Default for $name { fn default() -> Self { $name { $($field: $d),* } } })+ }; }
structs! { #[derive(Debug, Clone)] Config { port: u16 = 80, host: String = "h".into() } #[derive(Debug)] Empty { } }
macro_rules! calc { (eval $e:expr) => { println!("{} = {}", stringify!($e), $e) }; (eval $e:expr, $(eval $es:expr),+) => {{ calc!(eval $e); calc!($(eval $es),+) }}; }
macro_rules! hygiene {
    ($e:expr) => {{
        let x = 10;
        $e + x
    }};
}
macro_rules! functions { ($($name:ident => $value:literal),*) => { $(fn $name() -> String { format!("{}:{}", stringify!($name), $value) })* }; }
functions!(alpha => 1, beta => "two", gamma => 'c');
macro_rules! matcher { ($v:expr; $($p:pat => $r:expr),+) => { match $v { $($p => $r),+ } }; }
macro_rules! nested { ($($name:ident: [$($v:expr),*]);*) => { vec![$((stringify!($name), vec![$($v),*])),*] }; }
macro_rules! blocks { ($b:block $t:ty, $l:lifetime, $v:vis, $i:item) => {{ $i $l: loop { let r: $t = $b; break $l r + item(); } }}; }
macro_rules! tokens { ($($t:tt)*) => { concat!($("<", stringify!($t), ">"),*) }; }
macro_rules! optional { ($a:expr $(, $b:expr)? $(; $($c:expr),*)?) => { 0 + $a $(+ 10 * $b)? $(+ 100 * [$($c),*].len())? }; }
macro_rules! callback { ($m:ident, $($args:tt)*) => { $m!($($args)*) }; }
macro_rules! define {
    ($d:tt $name:ident) => {
        macro_rules! $name { ($d($d x:expr),*) => { [$d($d x * 2),*] } }
    };
}
define!($ doubled);
fn main() {
    println!("{:?}", map! { "a" => 1, "b" => 2, });
    println!("{} {}", max!(3), max!(1, 9, 4, 7));
    println!("{} {}", count!(), count!(a b (c d) [e] 5));
    println!("{:?} {:?}", Config::default(), Empty::default());
    calc!(eval 1 + 2, eval (3 * 4) - 1, eval -5i32.pow(2));
    let x = 1;
    println!("{}", hygiene!(x * 2));
    println!("{} {} {}", alpha(), beta(), gamma());
    println!("{}", matcher!(5; 0 => "zero", 1..=3 | 5 => "some", _ => "many"));
    println!("{:?}", nested!(a: [1, 2]; b: []; c: [3]));
    println!("{}", blocks!({ 5 } u8, 'out, pub, fn item() -> u8 { 7 }));
    println!(
        "{}",
        tokens!(
            fn a<'b>(x: &mut T) -> u8 {
                x += 1.5e3;
                "s"
            }
        )
    );
    println!("{} {} {} {}", optional!(1), optional!(1, 2), optional!(1; 2, 3), optional!(1usize, 2; 3));
    println!("{} {:?}", callback!(max, 4, 6), doubled!(1, 2, 3));
    println!("{} {} {}", line!(), column!(), module_path!().len() > 0);
}
