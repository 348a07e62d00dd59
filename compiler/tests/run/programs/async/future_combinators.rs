//! Combinators of our own: map, then, either, all, race, retry, memoised; generic over futures and boxed.
use std::cell::{Cell, RefCell};
use std::future::{Future, poll_fn, ready};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
fn run<F: Future>(f: F) -> (F::Output, u32) {
    let mut f = pin!(f);
    let mut n = 0;
    loop {
        n += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return (v, n);
        }
    }
}
struct After<T> {
    left: u32,
    value: Option<T>,
}
impl<T: Unpin> Future for After<T> {
    type Output = T;
    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<T> {
        if self.left == 0 {
            Poll::Ready(self.value.take().expect("polled again"))
        } else {
            self.left -= 1;
            Poll::Pending
        }
    }
}
fn after<T>(left: u32, t: T) -> After<T> {
    After { left, value: Some(t) }
}
trait Ext: Future + Sized {
    fn map<R, F: FnOnce(Self::Output) -> R>(self, f: F) -> impl Future<Output = R> {
        async move { f(self.await) }
    }
    fn then<G: Future, F: FnOnce(Self::Output) -> G>(self, f: F) -> impl Future<Output = G::Output> {
        async move { f(self.await).await }
    }
}
impl<F: Future> Ext for F {}
async fn all<T>(fs: Vec<Pin<Box<dyn Future<Output = T>>>>) -> Vec<T> {
    let mut slots: Vec<(Option<Pin<Box<dyn Future<Output = T>>>>, Option<T>)> =
        fs.into_iter().map(|f| (Some(f), None)).collect();
    poll_fn(|cx| {
        for (f, v) in &mut slots {
            if let Some(g) = f
                && let Poll::Ready(t) = g.as_mut().poll(cx)
            {
                *v = Some(t);
                *f = None;
            }
        }
        if slots.iter().all(|s| s.1.is_some()) { Poll::Ready(()) } else { Poll::Pending }
    })
    .await;
    slots.into_iter().filter_map(|s| s.1).collect()
}
async fn race<T>(mut fs: Vec<Pin<Box<dyn Future<Output = T>>>>) -> Option<(usize, T)> {
    if fs.is_empty() {
        return None;
    }
    poll_fn(|cx| {
        for (i, f) in fs.iter_mut().enumerate() {
            if let Poll::Ready(t) = f.as_mut().poll(cx) {
                return Poll::Ready(Some((i, t)));
            }
        }
        Poll::Pending
    })
    .await
}
async fn retry<T, E, F: AsyncFnMut(u32) -> Result<T, E>>(times: u32, mut f: F) -> Result<T, Vec<E>> {
    let mut bad = vec![];
    for n in 0..times {
        match f(n).await {
            Ok(t) => return Ok(t),
            Err(e) => bad.push(e),
        }
    }
    Err(bad)
}
async fn fetch(cache: &RefCell<Vec<(u32, String)>>, misses: &Cell<u32>, k: u32) -> String {
    if let Some((_, v)) = cache.borrow().iter().find(|e| e.0 == k) {
        return v.clone();
    }
    misses.set(misses.get() + 1);
    let v = after(k, format!("v{k}")).await;
    cache.borrow_mut().push((k, v.clone()));
    v
}
fn main() {
    println!(
        "{:?} {:?}",
        run(after(2, 5).map(|n| n * 2)),
        run(after(1, 3).then(|n| after(n, n + 1)).map(|n| format!("<{n}>")))
    );
    println!(
        "{:?}",
        run(all(vec![
            Box::pin(after(3, 'a')),
            Box::pin(ready('b')),
            Box::pin(async {
                after(1, ()).await;
                'c'
            })
        ]))
    );
    println!(
        "{:?} {:?}",
        run(race(vec![Box::pin(after(5, 1)), Box::pin(after(2, 2)), Box::pin(after(2, 3))])),
        run(race::<u8>(vec![]))
    );
    println!(
        "{:?}",
        run(retry(4, async |n| {
            after(n, ()).await;
            if n == 2 { Ok(n * 100) } else { Err(format!("try {n}")) }
        }))
    );
    println!("{:?}", run(retry(2, async |n| Err::<(), _>(n))));
    let (c, m) = (RefCell::default(), Cell::new(0));
    println!(
        "{:?}",
        run(async {
            let mut s = String::new();
            for k in [2, 1, 2, 2, 1] {
                s += &fetch(&c, &m, k).await;
            }
            s
        })
    );
    println!("{} {:?}", m.get(), run(all(vec![])) as (Vec<u8>, u32));
    println!(
        "{:?}",
        run(async {
            let mut f = pin!(after(0, 1));
            f.as_mut().await + 1
        })
    );
}
