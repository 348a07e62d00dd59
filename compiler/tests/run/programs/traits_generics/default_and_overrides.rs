//! Default methods, overridden ones, calls between them, static defaults, generic defaults and where Self: Sized.
use std::collections::BTreeMap;
use std::fmt::Debug;
trait Store {
    type Key: Ord + Clone + Debug;
    type Value: Clone + Default + Debug;
    const LIMIT: usize = 3;
    fn map(&mut self) -> &mut BTreeMap<Self::Key, Self::Value>;
    fn get(&mut self, k: &Self::Key) -> Self::Value {
        self.map().get(k).cloned().unwrap_or_else(|| Self::missing(k))
    }
    fn put(&mut self, k: Self::Key, v: Self::Value) -> bool {
        if self.map().len() >= Self::LIMIT && !self.map().contains_key(&k) {
            self.evict();
        }
        self.map().insert(k, v).is_none()
    }
    fn evict(&mut self) {
        let k = self.map().keys().next().cloned();
        if let Some(k) = k {
            self.map().remove(&k);
        }
    }
    fn missing(_: &Self::Key) -> Self::Value {
        Self::Value::default()
    }
    fn dump(&mut self) -> String
    where
        Self: Sized,
    {
        format!("{:?}/{}", self.map(), Self::LIMIT)
    }
    fn update<F>(&mut self, k: Self::Key, f: F)
    where
        F: FnOnce(Self::Value) -> Self::Value,
    {
        let v = self.get(&k);
        self.put(k, f(v));
    }
}
#[derive(Default)]
struct Plain(BTreeMap<u8, String>);
#[derive(Default)]
struct Counting {
    inner: BTreeMap<&'static str, i64>,
    evictions: u32,
}
impl Store for Plain {
    type Key = u8;
    type Value = String;
    fn map(&mut self) -> &mut BTreeMap<u8, String> {
        &mut self.0
    }
}
impl Store for Counting {
    type Key = &'static str;
    type Value = i64;
    const LIMIT: usize = 2;
    fn map(&mut self) -> &mut BTreeMap<&'static str, i64> {
        &mut self.inner
    }
    fn evict(&mut self) {
        self.evictions += 1;
        let worst = self.inner.iter().min_by_key(|e| *e.1).map(|e| *e.0);
        worst.map(|k| self.inner.remove(k));
    }
    fn missing(k: &&'static str) -> i64 {
        -(k.len() as i64)
    }
}
fn fill<S: Store<Key = u8>>(s: &mut S) -> usize
where
    S::Value: From<&'static str>,
{
    for (k, v) in [(1, "a"), (2, "b"), (3, "c"), (4, "d")] {
        s.put(k, v.into());
    }
    s.map().len()
}
trait Zoo {
    fn new(n: &str) -> Self
    where
        Self: Sized;
    fn name(&self) -> String;
    fn noise(&self) -> String {
        "...".into()
    }
    fn talk(&self) -> String {
        format!("{} says {}", self.name(), self.noise())
    }
}
struct Cow(String);
struct Fish;
impl Zoo for Cow {
    fn new(n: &str) -> Self {
        Cow(n.into())
    }
    fn name(&self) -> String {
        self.0.clone()
    }
    fn noise(&self) -> String {
        "moo".into()
    }
}
impl Zoo for Fish {
    fn new(_: &str) -> Self {
        Fish
    }
    fn name(&self) -> String {
        "fish".into()
    }
    fn talk(&self) -> String {
        format!("({})", self.noise())
    }
}
fn make<T: Zoo + 'static>(n: &str) -> Box<dyn Zoo> {
    Box::new(T::new(n))
}
fn main() {
    let mut p = Plain::default();
    println!("{} {} {:?} {:?}", fill(&mut p), p.dump(), p.get(&4), p.get(&1));
    p.update(2, |s| s + "!");
    p.update(9, |s| format!("[{s}]"));
    println!("{}", p.dump());
    let mut c = Counting::default();
    for (k, v) in [("x", 5), ("yy", 1), ("zzz", 9), ("x", 2), ("w", 3)] {
        print!("{} ", c.put(k, v));
    }
    println!("{} {}", c.dump(), c.evictions);
    println!("{} {}", c.get(&"yy"), Counting::missing(&"four"));
    c.update("new", |n| n * 10);
    println!("{}", c.dump());
    println!("{:?}", [make::<Cow>("berta"), make::<Fish>("x")].iter().map(|z| z.talk()).collect::<Vec<_>>());
}
