use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

fn main() {
    let start = Instant::now();
    let limit = Duration::from_secs_f32(0.25) * 2;
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map(|d| d.as_secs() > 0);
    println!("{limit:?} {since:?} {}", start.elapsed() < limit);
    println!("{:?}", limit.checked_sub(Duration::from_millis(600)).unwrap_or_default());
}
