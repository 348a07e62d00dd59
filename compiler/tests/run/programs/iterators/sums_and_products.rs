//! Sum and Product over every numeric type, options, results, references, durations, and empty inputs.
use std::num::{Saturating, Wrapping};
use std::time::Duration;
fn main() {
    macro_rules! both { ($($t:ty)*) => { $( let v: Vec<$t> = (1..=5u8).map(|n| n as $t).collect(); print!("{} {:?} {:?} {:?} | ", stringify!($t), v.iter().sum::<$t>(), v.iter().product::<$t>(), v.iter().copied().filter(|n| *n > 9 as $t).sum::<$t>()); )* println!(); }; }
    both!(u8 i8 u16 i16 u32 i32 u64 i64 u128 i128 f32 f64);
    println!(
        "{:?} {:?}",
        [Some(1), Some(2)].into_iter().sum::<Option<i32>>(),
        [Some(3), None].into_iter().product::<Option<i32>>()
    );
    println!(
        "{:?} {:?}",
        ["1", "2.5"].iter().map(|s| s.parse::<f64>()).sum::<Result<f64, _>>(),
        ["1", "x"].iter().map(|s| s.parse::<u8>()).product::<Result<u8, _>>().map_err(|e| e.to_string())
    );
    println!(
        "{} {}",
        [200u8, 100].map(Wrapping).into_iter().sum::<Wrapping<u8>>(),
        [200u8, 100].map(Saturating).iter().fold(Saturating(0), |a, b| a + *b)
    );
    println!("{:?} {:?}", [0.1f32; 10].iter().sum::<f32>(), [0.1f64; 10].iter().sum::<f64>());
    println!("{:?}", [Duration::from_millis(1), Duration::from_micros(5)].iter().sum::<Duration>());
    println!("{:?} {:?}", std::iter::empty::<f64>().sum::<f64>(), std::iter::empty::<f64>().product::<f64>());
    println!("{:?} {:?}", [].iter().sum::<u128>(), [].iter().product::<i8>());
    println!("{:?}", (1..=30u32).map(u128::from).product::<u128>());
    println!("{:?} {:?}", std::panic::catch_unwind(|| [i8::MAX, 0].iter().sum::<i8>()).ok(), (1..=100u64).sum::<u64>());
    println!("{:?}", (1..=4).map(|n| (1..=n).product::<i32>()).sum::<i32>());
    println!(
        "{:?} {:?}",
        [(1, 2.0), (3, 4.5)].iter().map(|p| p.1).sum::<f64>(),
        [[1, 2], [3, 4]].iter().flatten().product::<i32>()
    );
    println!("{:?} {:?}", (0..10).rev().step_by(3).sum::<i32>(), (1..=3).cycle().take(7).sum::<i32>());
}
