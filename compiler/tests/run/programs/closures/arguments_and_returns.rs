//! Closures with patterns, many arguments, references with lifetimes, returning references, tuples, closures and never.
use std::panic::catch_unwind;
struct S {
    name: String,
    n: [u8; 2],
}
fn each<F>(items: &[S], mut f: F)
where
    F: for<'a> FnMut(&'a S) -> &'a str,
{
    for i in items {
        print!("{} ", f(i));
    }
    println!();
}
fn many(f: impl Fn(u8, i16, f32, u32, i64, f64, bool, char, &str, [u8; 3]) -> String) -> String {
    f(1, -2, 3.5, 4, -5, 6.25, true, 'c', "s", [7, 8, 9])
}
fn wide(f: &dyn Fn(i128, (u64, u8)) -> (u128, [i64; 4])) -> (u128, [i64; 4]) {
    f(-3, (u64::MAX, 2))
}
fn sort_with<K: Ord>(v: &mut Vec<S>, key: impl Fn(&S) -> K) {
    v.sort_by(|a, b| key(a).cmp(&key(b)));
}
fn main() {
    let mut items = vec![
        S { name: "zed".into(), n: [1, 2] },
        S { name: "ann".into(), n: [9, 0] },
        S { name: "bo".into(), n: [0, 7] },
    ];
    each(&items, |s| &s.name);
    each(&items, |S { name, n: [a, _] }| if *a > 0 { &name[..1] } else { "none" });
    sort_with(&mut items, |s| s.name.len());
    each(&items, |s| s.name.as_str());
    sort_with(&mut items, |s| std::cmp::Reverse(s.n[1]));
    each(&items, |s| &s.name);
    println!("{}", many(|a, b, c, d, e, f, g, h, i, j| format!("{a}{b}{c}{d}{e}{f}{g}{h}{i}{j:?}")));
    println!(
        "{:?}",
        wide(&|a, (b, c)| ((a * b as i128) as u128 >> c, [a as i64, b as i64, c as i64, (b >> 1) as i64]))
    );
    let swap = |(a, b): (i32, &str)| (b.to_string(), a);
    println!("{:?}", swap((1, "x")));
    let nested = |a: i32| move |b: i32| move |[c, d]: [i32; 2]| a * 1000 + b * 100 + c * 10 + d;
    println!("{}", nested(1)(2)([3, 4]));
    let unit = || {};
    let nothing = |_: ()| ();
    println!("{:?} {:?}", unit(), nothing(unit()));
    let diverge = |s: &str| -> u8 { if s.is_empty() { 0 } else { panic!("{s}") } };
    println!("{} {}", diverge(""), catch_unwind(|| diverge("x")).is_err());
    let early = |n: u32| {
        for k in 2..n {
            if n % k == 0 {
                return Some(k);
            }
        }
        None
    };
    println!("{:?} {:?}", early(91), early(97));
    let longest = |v: &[S]| v.iter().map(|s| s.name.clone()).reduce(|a, b| if b.len() > a.len() { b } else { a });
    println!("{:?}", longest(&items));
    let refs: fn(&u8, &u8) -> bool = |a, b| std::ptr::eq(a, b);
    println!("{} {}", refs(&items[0].n[0], &items[0].n[0]), refs(&items[0].n[0], &items[0].n[1]));
    println!("{:?}", (|| Some(1u8)?.checked_add(2))());
    println!("{:?}", (0..3).map(|i| (move |x| x + i)(10)).collect::<Vec<i32>>());
}
