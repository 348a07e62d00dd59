//! A future dropped half-way by a timeout in virtual ticks; its guards run, the loop goes on.
use std::cell::Cell;
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
struct Guard<'a>(&'a str, &'a Cell<u32>);
impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.1.set(self.1.get() + 1);
        println!("  cleaned {}", self.0);
    }
}
async fn ticks(n: u32) {
    let mut n = n;
    poll_fn(move |_| match n {
        0 => Poll::Ready(()),
        _ => {
            n -= 1;
            Poll::Pending
        }
    })
    .await
}
async fn work<'a>(name: &'a str, n: u32, cleaned: &'a Cell<u32>) -> u32 {
    let _g = Guard(name, cleaned);
    let mut sum = 0;
    for k in 0..n {
        ticks(1).await;
        sum += k;
    }
    sum
}
async fn timeout<F: Future>(limit: u32, f: F) -> Option<F::Output> {
    let (mut f, mut t) = (pin!(f), pin!(ticks(limit)));
    poll_fn(|cx| {
        if let Poll::Ready(v) = f.as_mut().poll(cx) {
            return Poll::Ready(Some(v));
        }
        t.as_mut().poll(cx).map(|()| None)
    })
    .await
}
fn block_on<T>(mut f: Pin<Box<dyn Future<Output = T> + '_>>) -> (T, u32) {
    let mut cx = Context::from_waker(Waker::noop());
    let mut n = 0;
    loop {
        n += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            return (v, n);
        }
    }
}
fn main() {
    let cleaned = Cell::new(0);
    for (limit, n) in [(5, 3), (3, 5), (4, 4), (0, 0), (0, 1)] {
        println!("{limit} {n}");
        println!("  {:?} {}", block_on(Box::pin(timeout(limit, work("inner", n, &cleaned)))), cleaned.get());
    }
    println!("{:?}", block_on(Box::pin(timeout(10, timeout(2, work("nested", 9, &cleaned))))));
    println!(
        "{:?}",
        block_on(Box::pin(async {
            let mut tries = 0;
            loop {
                tries += 1;
                if let Some(v) = timeout(tries, work("retry", 3, &cleaned)).await {
                    break (v, tries);
                }
            }
        }))
    );
}
