//! Expressions of the never type: panic, return, break, loop and process-free exits in every position.
use std::panic::catch_unwind;
fn forever(n: u32) -> u32 {
    let mut k = 0;
    loop {
        k += n;
        if k > 50 {
            return k;
        }
    }
}
fn diverge(kind: u8) -> ! {
    if kind == 0 { panic!("zero") } else { std::panic::panic_any(kind) }
}
fn pick(n: i32) -> i32 {
    let v = match n {
        0 => return -1,
        1 => 10,
        2 => loop {
            break 20;
        },
        3 => diverge(3),
        _ => {
            if n > 10 {
                return n;
            } else {
                30
            }
        }
    };
    v + 1
}
fn infallible(r: Result<u8, std::convert::Infallible>) -> u8 {
    let Ok(n) = r;
    n
}
enum Void {}
fn absurd(v: Option<Void>) -> &'static str {
    match v {
        None => "nothing",
    }
}
fn tuple(n: u8) -> (u8, u8) {
    (n, if n > 3 { return (0, 0) } else { n * 2 })
}
fn args(n: Option<u8>) -> u8 {
    let add = |a: u8, b: u8| a + b;
    add(
        1,
        match n {
            Some(n) => n,
            None => return 99,
        },
    )
}
fn main() {
    println!("{} {}", forever(7), forever(100));
    println!("{:?}", [0, 1, 2, 5, 50].map(pick));
    println!("{}", catch_unwind(|| pick(3)).unwrap_err().downcast_ref::<u8>().unwrap());
    println!("{}", catch_unwind(|| -> u8 { diverge(0) }).is_err());
    println!("{} {}", infallible(Ok(5)), absurd(None));
    println!("{:?} {:?}", tuple(2), tuple(9));
    println!("{} {}", args(Some(4)), args(None));
    let text = loop {
        if forever(1) > 3 {
            break "out";
        }
    };
    println!("{text}");
    let n: u32 = "12".parse().unwrap_or_else(|_| unreachable!());
    println!("{}", 'l: {
        let x: u32 = if n > 5 { break 'l n } else { 0 };
        x + 1
    });
    #[allow(unreachable_code)]
    fn odd() -> String {
        let f = || -> u8 {
            return 1;
            2
        };
        format!("{}", f())
    }
    println!("{}", odd());
}
