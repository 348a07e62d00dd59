use std::num::{NonZeroU32, Saturating, Wrapping};

fn main() {
    println!("{:?} {:?} {}", 200u8.checked_add(100), 200u8.overflowing_add(100), 200u8.saturating_add(100));
    println!("{} {} {}", (-7i32).rem_euclid(3), 7u32.pow(2).leading_zeros(), u64::from_str_radix("ff", 16).unwrap_or(0));
    println!("{} {:?}", Wrapping(250u8) + Wrapping(10), Saturating(i8::MAX) + Saturating(1));
    println!("{:?} {}", NonZeroU32::new(0), size_of::<Option<NonZeroU32>>());
    println!("{} {} {}", 2.5f64.round_ties_even(), f64::NAN.max(1.0), (0.1f32 + 0.2).clamp(0.0, 1.0));
    println!("{:?} {}", 1.5f64.total_cmp(&f64::INFINITY), i128::MAX);
    println!("{}", 300_i32 as u8 as char);
    println!("{:?}", u8::try_from(300_i32).map_err(|error| error.to_string()));
}
