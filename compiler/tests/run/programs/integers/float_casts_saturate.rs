//! Floats cast to integers saturate, and NaN becomes zero.
macro_rules! to_all {
    ($v:expr) => {{
        let v = $v;
        println!(
            "{v:?}: {} {} {} {} {} | {} {} {} {} {}",
            v as u8, v as u16, v as u32, v as u64, v as u128, v as i8, v as i16, v as i32, v as i64, v as i128
        );
    }};
}
fn main() {
    for v in [0.0f64, -0.0, 0.99, -0.99, 1.5, -1.5, 127.9, 128.0, 255.99, 256.0, -129.0, 65536.5, 2147483648.0] {
        to_all!(v);
    }
    for v in [4294967296.0f64, 1e18, -1e19, 1.8446744073709552e19, 1e38, 1e39, f64::MAX, f64::MIN] {
        to_all!(v);
    }
    for v in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MIN_POSITIVE] {
        to_all!(v);
    }
    for v in [1e9f32, 3e9, 1e20, 3.4e38, f32::NAN, f32::INFINITY, -5.5] {
        to_all!(v);
    }
    println!("{:?} {:?} {:?}", u64::MAX as f32, u64::MAX as f64, i64::MIN as f64);
    println!("{:?} {:?} {:?}", u128::MAX as f32, u128::MAX as f64, i128::MIN as f64);
    println!("{:?} {:?}", 16777217i32 as f32, 9007199254740993u64 as f64);
    println!("{:?} {:?}", 16777219u128 as f32, -9007199254740993i128 as f64);
}
