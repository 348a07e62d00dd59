//! A counter that overflows ends a debug build with 101; a release build wraps.
fn main() {
    let mut n: u8 = 1;
    for round in 0..10 {
        println!("{round} {n}");
        n = n * 2 + 1;
    }
    println!("wrapped to {n}");
}
