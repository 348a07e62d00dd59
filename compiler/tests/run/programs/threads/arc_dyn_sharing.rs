//! Sharing of trait objects, closures and Arc<str> between threads; Weak upgrades after the last owner went.
use std::sync::{Arc, Weak};
use std::thread;
trait Job: Send + Sync {
    fn run(&self, n: u32) -> String;
}
struct Square;
struct Prefix(Arc<str>);
impl Job for Square {
    fn run(&self, n: u32) -> String {
        (n * n).to_string()
    }
}
impl Job for Prefix {
    fn run(&self, n: u32) -> String {
        format!("{}{n}", self.0)
    }
}
impl Drop for Prefix {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let jobs: Vec<Arc<dyn Job>> = vec![Arc::new(Square), Arc::new(Prefix("p".into()))];
    let h: Vec<_> = jobs
        .iter()
        .cloned()
        .enumerate()
        .map(|(i, j)| thread::spawn(move || (0..3).map(|n| j.run(n + i as u32)).collect::<Vec<_>>().join(",")))
        .collect();
    for h in h {
        println!("{}", h.join().unwrap());
    }
    let weak: Weak<dyn Job> = Arc::downgrade(&jobs[1]);
    println!(
        "{} {}",
        Arc::strong_count(&jobs[0]),
        thread::scope(|s| s.spawn(|| weak.upgrade().map(|j| j.run(9))).join().unwrap()).unwrap()
    );
    drop(jobs);
    println!("{}", weak.upgrade().is_none());
    let f: Arc<dyn Fn(u32) -> u32 + Send + Sync> = {
        let k = 10;
        Arc::new(move |n| n * k)
    };
    let sum: u32 = (0..4)
        .map(|n| {
            let f = f.clone();
            thread::spawn(move || f(n))
        })
        .map(|h| h.join().unwrap())
        .sum();
    println!("{sum} {}", Arc::strong_count(&f));
}
