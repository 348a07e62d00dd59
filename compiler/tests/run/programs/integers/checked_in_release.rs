//! Checks that stay in every build: division by zero and minimum over minus one, slices, conversions, shifts by checked forms.
use std::hint::black_box as b;
use std::panic::catch_unwind;
fn main() {
    println!("{:?}", catch_unwind(|| b(7) / b(0)).is_err());
    println!("{:?}", catch_unwind(|| b(7u8) % b(0)).is_err());
    println!("{:?}", catch_unwind(|| b(i64::MIN) / b(-1)).is_err());
    println!("{:?}", catch_unwind(|| b(i128::MIN) % b(-1)).is_err());
    println!("{:?}", catch_unwind(|| b(5u128) / b(0)).is_err());
    println!("{:?}", catch_unwind(|| b(i8::MIN).div_euclid(b(-1))).is_err());
    println!("{:?}", catch_unwind(|| b(3i16).rem_euclid(b(0))).is_err());
    println!("{:?}", catch_unwind(|| b(3u32).wrapping_div(b(0))).is_err());
    println!("{:?}", catch_unwind(|| b(3u32).checked_div(b(0)).unwrap_or(9)).ok());
    println!("{:?}", catch_unwind(|| u8::try_from(b(300)).unwrap()).is_err());
    println!("{:?}", catch_unwind(|| 1u8.checked_shl(b(8)).unwrap()).is_err());
    println!(
        "{:?}",
        catch_unwind(|| {
            let mut n = b(10i32);
            n /= b(0);
            n
        })
        .is_err()
    );
    println!("{:?} {:?}", b(1.0) / b(0.0), (b(1.0f32) % b(0.0)).is_nan());
    println!("{:?}", [1, 0, 2].map(|d| catch_unwind(|| 100 / b(d)).unwrap_or(-1)));
}
