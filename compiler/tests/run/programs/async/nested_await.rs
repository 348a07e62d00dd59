//! Async functions that call each other with borrowed arguments, recursion through boxes, loops, matches and early returns.
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
fn block_on<F: Future>(f: F) -> F::Output {
    let mut cx = Context::from_waker(Waker::noop());
    let mut f = pin!(f);
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            return v;
        }
    }
}
async fn tick() {
    let mut n = 2;
    poll_fn(move |_| {
        n -= 1;
        if n == 0 { Poll::Ready(()) } else { Poll::Pending }
    })
    .await
}
async fn double(n: &mut u32) -> u32 {
    tick().await;
    *n *= 2;
    *n
}
fn factorial(n: u64) -> Pin<Box<dyn Future<Output = u64>>> {
    Box::pin(async move {
        tick().await;
        if n < 2 { 1 } else { n * factorial(n - 1).await }
    })
}
async fn search(v: &[i32], wanted: i32) -> Option<usize> {
    for (i, x) in v.iter().enumerate() {
        tick().await;
        if *x == wanted {
            return Some(i);
        }
        if *x < 0 {
            break;
        }
    }
    None
}
async fn fallible(n: u8) -> Result<u8, String> {
    tick().await;
    if n > 3 { Err(format!("{n} > 3")) } else { Ok(n) }
}
async fn sum(v: &[u8]) -> Result<u32, String> {
    let mut s = 0;
    for n in v {
        s += fallible(*n).await? as u32;
    }
    Ok(s)
}
struct Counter {
    n: u32,
    log: Vec<String>,
}
impl Counter {
    async fn bump(&mut self, by: u32) -> &mut Self {
        tick().await;
        self.n += by;
        self.log.push(format!("+{by}"));
        self
    }
    async fn total(&self) -> u32 {
        tick().await;
        self.n
    }
    async fn finish(self) -> Vec<String> {
        self.log
    }
}
trait Service {
    fn call<'a>(&'a self, s: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>>;
}
struct Upper;
struct Twice<S>(S);
impl Service for Upper {
    fn call<'a>(&'a self, s: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>> {
        Box::pin(async move {
            tick().await;
            s.to_uppercase()
        })
    }
}
impl<S: Service> Service for Twice<S> {
    fn call<'a>(&'a self, s: &'a str) -> Pin<Box<dyn Future<Output = String> + 'a>> {
        Box::pin(async move {
            let a = self.0.call(s).await;
            let b = self.0.call(&a[1..]).await;
            a + &b
        })
    }
}
trait Native {
    async fn get(&self, n: u32) -> u32;
    fn later(&self) -> impl Future<Output = &'static str>;
}
impl Native for u32 {
    async fn get(&self, n: u32) -> u32 {
        tick().await;
        self + n
    }
    fn later(&self) -> impl Future<Output = &'static str> {
        async { "later" }
    }
}
fn main() {
    let mut n = 5;
    println!("{}", block_on(async { double(&mut n).await + double(&mut n).await }));
    println!("{n} {}", block_on(factorial(10)));
    println!(
        "{:?} {:?} {:?}",
        block_on(search(&[1, 2, 3], 3)),
        block_on(search(&[1, -2, 3], 3)),
        block_on(search(&[], 1))
    );
    println!("{:?} {:?}", block_on(sum(&[1, 2, 3])), block_on(sum(&[1, 9, 8])));
    let log = block_on(async {
        let mut c = Counter { n: 0, log: vec![] };
        c.bump(1).await.bump(10).await;
        println!("{}", c.total().await);
        c.finish().await
    });
    println!("{log:?}");
    println!("{}", block_on(Twice(Twice(Upper)).call("abc")));
    println!("{} {}", block_on(7u32.get(1)), block_on(1u32.later()));
    let r = block_on(async {
        let v = match search(&[4, 5], 5).await {
            Some(i) if fallible(i as u8).await.is_ok() => i * 100,
            Some(_) => 1,
            None => 0,
        };
        let s = if tick().await == () { "unit" } else { "?" };
        (v, s)
    });
    println!("{r:?}");
    let big = block_on(async {
        let a = [1u64; 100];
        tick().await;
        let b = [2u64; 100];
        tick().await;
        a.iter().zip(&b).map(|(x, y)| x * y).sum::<u64>()
    });
    println!("{big}");
}
