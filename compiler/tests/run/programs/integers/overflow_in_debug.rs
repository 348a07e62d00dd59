//! Addition beyond a width panics in a debug build and wraps in a release build.
use std::hint::black_box;
use std::panic::catch_unwind;
fn main() {
    println!("{:?}", catch_unwind(|| black_box(i32::MAX) + black_box(1)).ok());
    println!("{:?}", catch_unwind(|| black_box(0u8) - black_box(1)).ok());
    println!("{:?}", catch_unwind(|| black_box(200u8) * black_box(2)).ok());
    println!("{:?}", catch_unwind(|| -black_box(i64::MIN)).ok());
    println!("{:?}", catch_unwind(|| black_box(i16::MIN).abs()).ok());
    println!("{:?}", catch_unwind(|| 1u32 << black_box(32)).ok());
    println!("{:?}", catch_unwind(|| 1i128 >> black_box(128)).ok());
    println!("{:?}", catch_unwind(|| black_box(10u8).pow(3)).ok());
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut n = black_box(u128::MAX);
            n += 1;
            n
        })
        .ok()
    );
    println!("{:?}", catch_unwind(|| [200u8, 100].iter().sum::<u8>()).ok());
    println!("{:?}", catch_unwind(|| (1..30).product::<i32>()).ok());
    println!("{:?}", catch_unwind(|| black_box(i8::MAX) + 0).ok());
}
