//! Panics inside async code: caught around poll, what was dropped, and polling afterwards.
use std::future::{Future, poll_fn};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
async fn pause() {
    let mut go = false;
    poll_fn(move |_| if std::mem::replace(&mut go, true) { Poll::Ready(()) } else { Poll::Pending }).await
}
async fn work(fail_at: u8) -> u8 {
    let _a = Noisy("a");
    pause().await;
    if fail_at == 1 {
        panic!("at one")
    }
    let _b = Noisy("b");
    pause().await;
    if fail_at == 2 {
        panic!("at two")
    }
    7
}
fn poll_once<T>(f: &mut Pin<Box<dyn Future<Output = T>>>) -> Result<Poll<T>, String> {
    catch_unwind(AssertUnwindSafe(|| f.as_mut().poll(&mut Context::from_waker(Waker::noop()))))
        .map_err(|e| e.downcast_ref::<&str>().map(|s| s.to_string()).unwrap_or("formatted".into()))
}
fn main() {
    for fail_at in 0..3 {
        println!("fail at {fail_at}");
        let mut f: Pin<Box<dyn Future<Output = u8>>> = Box::pin(work(fail_at));
        for _ in 0..4 {
            println!("  {:?}", poll_once(&mut f));
        }
        println!("  end");
    }
    let mut nested: Pin<Box<dyn Future<Output = Result<u8, bool>>>> = Box::pin(async {
        let mut inner = Box::pin(work(2));
        poll_fn(move |cx| match catch_unwind(AssertUnwindSafe(|| inner.as_mut().poll(cx))) {
            Ok(p) => p.map(Ok),
            Err(_) => Poll::Ready(Err(true)),
        })
        .await
    });
    for _ in 0..3 {
        println!("{:?}", poll_once(&mut nested));
    }
}
