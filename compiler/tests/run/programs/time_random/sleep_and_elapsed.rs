//! A sleep takes at least its time; Instant arithmetic; nothing measured is printed.
use std::thread::sleep;
use std::time::{Duration, Instant};
fn main() {
    let start = Instant::now();
    sleep(Duration::from_millis(5));
    let took = start.elapsed();
    println!("{} {}", took >= Duration::from_millis(5), took < Duration::from_secs(30));
    let later = start + Duration::from_millis(5);
    println!("{} {:?}", later <= Instant::now(), later.checked_sub(Duration::from_millis(5)).map(|i| i == start));
    let mut marks = vec![start, later, later + Duration::from_nanos(1)];
    marks.sort_by(|a, b| b.cmp(a));
    println!("{:?}", marks.windows(2).map(|w| w[0] - w[1]).collect::<Vec<_>>());
    println!("{:?}", start - Duration::ZERO == start);
    sleep(Duration::ZERO);
    println!("{:?}", (later - start).as_millis());
}
