//! Arc on one thread: counts, make_mut, unwrapping, unsized, OnceLock, LazyLock and Mutex without threads.
use std::sync::{Arc, LazyLock, Mutex, Once, OnceLock, RwLock, Weak};
static INIT: Once = Once::new();
static WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    println!("words made");
    vec!["x".into(), "yy".into()]
});
static CELL: OnceLock<u64> = OnceLock::new();
struct Cache {
    inner: Mutex<Vec<(u32, u32)>>,
    hits: RwLock<u32>,
}
impl Cache {
    fn get(&self, n: u32) -> u32 {
        let mut v = self.inner.lock().unwrap();
        if let Some((_, r)) = v.iter().find(|e| e.0 == n) {
            *self.hits.write().unwrap() += 1;
            return *r;
        }
        v.push((n, n * n));
        n * n
    }
}
fn main() {
    let mut a = Arc::new(vec![1, 2]);
    let b = Arc::clone(&a);
    Arc::make_mut(&mut a).push(3);
    println!("{a:?} {b:?} {} {}", Arc::strong_count(&a), Arc::ptr_eq(&a, &b));
    let w: Weak<Vec<i32>> = Arc::downgrade(&b);
    println!("{:?} {}", w.upgrade(), Arc::weak_count(&b));
    println!("{:?} {:?}", Arc::try_unwrap(b), w.upgrade());
    println!("{:?} {:?}", Arc::get_mut(&mut a).map(|v| v.pop()), Arc::unwrap_or_clone(a));
    let s: Arc<str> = Arc::from("text");
    let d: Arc<dyn Fn(i32) -> i32 + Send + Sync> = Arc::new(|n| n + 1);
    println!("{s} {} {}", d(1), d.clone()(2));
    for _ in 0..3 {
        INIT.call_once(|| println!("once"));
    }
    println!("{} {}", INIT.is_completed(), WORDS.iter().map(|w| w.len()).sum::<usize>());
    println!("{:?} {} {:?}", CELL.get(), CELL.get_or_init(|| 5), CELL.set(6));
    let c = Cache { inner: Mutex::default(), hits: RwLock::new(0) };
    println!("{} {} {} {}", c.get(3), c.get(4), c.get(3), c.hits.read().unwrap());
    let m = Arc::new(Mutex::new(String::new()));
    let writers: Vec<_> = (0..3)
        .map(|n| {
            let m = m.clone();
            move |t: &str| m.lock().unwrap().push_str(&format!("{n}{t} "))
        })
        .collect();
    for (w, t) in writers.iter().zip(["a", "b", "c"]) {
        w(t);
    }
    println!("{} {}", m.lock().unwrap(), Arc::strong_count(&m));
    {
        let g = m.lock().unwrap();
        println!("{} {}", m.try_lock().is_err(), g.len());
    }
    println!("{:?} {:?}", m.try_lock().is_ok(), RwLock::new(1).try_read().map(|r| *r).ok());
    let mut owned = Mutex::new(1);
    *owned.get_mut().unwrap() += 1;
    println!("{owned:?}");
    println!("{}", owned.into_inner().unwrap());
}
