//! The messages of every overflow, collected through a hook.
use std::hint::black_box;
use std::panic::{catch_unwind, set_hook};
fn main() {
    set_hook(Box::new(|info| println!("{}", info.payload_as_str().unwrap_or("?"))));
    let _ = catch_unwind(|| black_box(i8::MAX) + black_box(1));
    let _ = catch_unwind(|| black_box(0usize) - black_box(1));
    let _ = catch_unwind(|| black_box(i64::MAX) * black_box(2));
    let _ = catch_unwind(|| -black_box(i32::MIN));
    let _ = catch_unwind(|| black_box(1u16) << black_box(16));
    let _ = catch_unwind(|| black_box(1u64) >> black_box(-1));
    let _ = catch_unwind(|| black_box(i128::MIN) / black_box(-1));
    let _ = catch_unwind(|| black_box(i16::MIN) % black_box(-1));
    let _ = catch_unwind(|| black_box(1u128) / black_box(0));
    let _ = catch_unwind(|| black_box(1i8) % black_box(0));
    let _ = catch_unwind(|| black_box(2i32).pow(31));
    let _ = catch_unwind(|| {
        let mut n = black_box(255u8);
        n += 1;
        n
    });
    let _ = catch_unwind(|| {
        let mut n = black_box(1u32);
        n <<= black_box(40);
        n
    });
    let _ = catch_unwind(|| black_box(5u32).div_ceil(black_box(0)));
    let _ = catch_unwind(|| black_box(-1i32).isqrt());
    let _ = catch_unwind(|| black_box(0u32).ilog2());
    let _ = catch_unwind(|| black_box(i32::MIN).div_euclid(black_box(-1)));
    println!("done");
}
