//! Instants only go forward, differences add up, and a random state hashes the same value the same way.
use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};
fn main() {
    let start = Instant::now();
    let mut before = start;
    let mut forward = true;
    for _ in 0..100 {
        let now = Instant::now();
        forward &= now >= before;
        before = now;
    }
    println!("{forward} {}", start.elapsed() < Duration::from_secs(60));
    let later = start + Duration::from_secs(5);
    println!("{:?} {:?}", later - start, later.duration_since(start) == Duration::from_secs(5));
    println!("{:?} {:?}", start.checked_duration_since(later), start.saturating_duration_since(later));
    println!("{}", SystemTime::now().duration_since(UNIX_EPOCH).unwrap() > Duration::from_secs(1_600_000_000));
    let t = UNIX_EPOCH + Duration::from_secs(86_400);
    println!("{:?} {:?}", t.duration_since(UNIX_EPOCH), UNIX_EPOCH.duration_since(t).map_err(|e| e.duration()));
    let state = RandomState::new();
    println!("{} {}", state.hash_one("a") == state.hash_one("a"), state.hash_one(1) == state.hash_one(2));
}
