//! Arithmetic, conversions, comparison and printing of Duration.
use std::time::Duration;
fn main() {
    let d = Duration::new(3, 250_000_000);
    println!("{d:?} {} {} {} {}", d.as_secs(), d.as_millis(), d.subsec_micros(), d.as_secs_f64());
    for d in [
        Duration::ZERO,
        Duration::from_nanos(1),
        Duration::from_micros(1500),
        Duration::from_millis(999),
        Duration::from_secs(90_061),
        Duration::MAX,
    ] {
        println!("{d:?} {d:.2?} [{d:>12?}] [{d:<12.1?}]");
    }
    println!("{:?} {:?} {:?} {:?}", d + d, d - Duration::from_secs(1), d * 3, d / 7);
    println!("{:?} {:?}", d.checked_sub(Duration::from_secs(4)), Duration::MAX.checked_add(Duration::from_nanos(1)));
    println!("{:?} {:?}", d.saturating_sub(Duration::from_secs(9)), d.abs_diff(Duration::from_secs(5)));
    println!("{:?} {:?} {:?}", d.mul_f64(1.5), d.div_f32(2.0), Duration::from_secs_f64(0.1));
    println!(
        "{:?} {:?}",
        Duration::try_from_secs_f64(-1.0).map_err(|e| e.to_string()),
        Duration::try_from_secs_f64(1e30).is_err()
    );
    println!("{:?}", [3u64, 1, 2].map(Duration::from_secs).iter().max());
    println!("{:?}", [3u64, 1, 2].map(Duration::from_millis).iter().sum::<Duration>());
    println!("{} {:?}", d > Duration::from_millis(3249), d.div_duration_f64(Duration::from_millis(500)));
    let mut e = Duration::default();
    e += Duration::from_secs(100);
    e /= 3;
    println!("{e:?} {}", e.is_zero());
}
