//! Hygiene of locals and labels, items seen through, macros in modules, shadowed macros, expansion order and nesting.
mod tools {
    macro_rules! inner {
        ($e:expr) => {
            $e + helper()
        };
    }
    pub(crate) use inner;
    pub fn helper() -> i32 {
        100
    }
    macro_rules! private {
        () => {
            "private"
        };
    }
    pub fn text() -> &'static str {
        private!()
    }
    #[macro_export]
    macro_rules! exported { ($($x:tt)*) => { $crate::tools::helper() + $crate::count_tokens!($($x)*) }; }
}
#[macro_export]
macro_rules! count_tokens { () => { 0 }; ($h:tt $($t:tt)*) => { 1 + $crate::count_tokens!($($t)*) }; }
macro_rules! swap {
    ($a:ident, $b:ident) => {
        let temporary = $a;
        $a = $b;
        $b = temporary;
    };
}
macro_rules! using {
    ($x:ident, $e:expr) => {{
        let $x = 42;
        $e
    }};
}
macro_rules! hidden {
    ($e:expr) => {{
        let x = 1000;
        let y = $e;
        x + y
    }};
}
macro_rules! looped {
    ($b:expr) => {
        'here: loop {
            if $b {
                break 'here 1;
            }
            break 'here 2;
        }
    };
}
macro_rules! shadow {
    () => {
        1
    };
}
fn first() -> i32 {
    shadow!()
}
macro_rules! shadow {
    () => {
        2
    };
}
fn second() -> i32 {
    shadow!()
}
macro_rules! item_maker {
    ($n:ident $v:literal) => {
        const $n: i32 = $v;
        impl Maker {
            fn $n() -> i32 {
                $n * 2
            }
        }
    };
}
#[allow(non_snake_case)]
struct Maker;
item_maker!(SEVEN 7);
macro_rules! recurse { (@acc [$($a:tt)*]) => { stringify!($($a)*) }; (@acc [$($a:tt)*] $h:tt $($t:tt)*) => { recurse!(@acc [$h $($a)*] $($t)*) }; ($($t:tt)*) => { recurse!(@acc [] $($t)*) }; }
macro_rules! closure { (|$($p:ident),*| $b:expr) => { |$($p: i32),*| -> i32 { $b } }; }
macro_rules! statements { ($($n:ident = $v:expr;)*) => { $(let $n = $v;)* }; }
fn main() {
    use tools::helper;
    println!("{} {} {}", tools::inner!(1), tools::text(), exported!(a b c));
    let (mut p, mut q) = (1, 2);
    let temporary = "kept";
    swap!(p, q);
    println!("{p} {q} {temporary} {}", helper());
    let x = 1;
    println!("{} {}", using!(x, x * 2), hidden!(x));
    println!("{}", 'here: {
        let n = looped!(x == 1);
        if n == 1 {
            break 'here "one";
        }
        "other"
    });
    println!("{} {}", first(), second());
    println!("{} {}", SEVEN, Maker::SEVEN());
    println!("{}", recurse!(a (b c) 3 "d"));
    println!("{}", closure!(|a, b| a * 10 + b)(1, 2));
    statements! { a = 1; b = a + 1; c = a + b; }
    println!("{a} {b} {c}");
    {
        macro_rules! local {
            ($e:expr) => {
                $e * 3
            };
        }
        println!("{}", local!(local!(2) + 1));
    }
    println!("{}", vec![count_tokens!(); count_tokens!(x y)].len());
}
