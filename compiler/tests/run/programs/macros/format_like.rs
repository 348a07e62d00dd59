//! Macros that wrap the formatting macros: logging with levels, assertions with messages, collecting lines, captured names.
use std::cell::RefCell;
thread_local!(static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) });
macro_rules! log { ($level:ident, $($arg:tt)+) => { LOG.with_borrow_mut(|l| l.push(format!("{:<5} {}", stringify!($level), format_args!($($arg)+)))) }; ($($arg:tt)+) => { log!(info, $($arg)+) }; }
macro_rules! show { ($($e:expr),+ $(,)?) => { println!(concat!($(stringify!($e), "={:?} "),+), $($e),+) }; }
macro_rules! ensure { ($c:expr) => { ensure!($c, concat!("failed: ", stringify!($c))) }; ($c:expr, $($m:tt)+) => { if !$c { return Err(format!($($m)+)); } }; }
macro_rules! lines { ($($fmt:literal $(: $($a:expr),+)?);* $(;)?) => { [$(format!($fmt $(, $($a),+)?)),*].join("\n") }; }
macro_rules! try_all { ($($e:expr),*) => { (|| -> Result<_, String> { Ok(($($e.map_err(|e| format!("{}: {e}", stringify!($e)))?,)*)) })() }; }
macro_rules! pad { ($w:literal; $($x:expr),*) => { concat!($("[{:>", $w, "}]", pad!(@skip $x)),*) }; (@skip $x:expr) => { "" }; }
fn check(n: i32) -> Result<i32, String> {
    ensure!(n > 0);
    ensure!(n % 2 == 0, "{n} is odd, {} is not", n + 1);
    ensure!(n < 100, "{:>5}!", n);
    Ok(n / 2)
}
fn main() {
    let (a, name) = (5, "x");
    log!("plain");
    log!(warn, "{a} {name:?} {:03}", 7);
    log!("{}{}", 1, 2);
    println!("{:?}", LOG.take());
    show!(a, a * 2 + 1, name.len(), [1, 2].iter().sum::<i32>());
    println!("{:?}", [4, -1, 7, 200].map(check));
    println!("{}", lines! { "one"; "two {}": 2; "{:?} {}": "q", 3.5; });
    println!("{:?}", try_all!("1".parse::<u8>(), "2.5".parse::<f32>()));
    println!("{:?}", try_all!("1".parse::<u8>(), "x".parse::<i64>()));
    println!(pad!(4; 1, "ab", 'c'), 1, "ab", 'c');
    println!("{}", format!("{0}-{0:?}-{n}", name, n = a));
    eprintln!("{}", "only to stderr");
    assert!(a == 5, "never {}", a);
    println!("{}", std::format_args!("{a:>w$}", w = 4));
}
