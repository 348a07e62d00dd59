//! What an async fn holds is dropped when it finishes, is cancelled half-way, or is never polled.
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};
struct Noisy(&'static str);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
async fn pause() {
    let mut first = true;
    poll_fn(|_| if std::mem::take(&mut first) { Poll::Pending } else { Poll::Ready(()) }).await
}
async fn work(arg: Noisy) -> u8 {
    let before = Noisy("before");
    pause().await;
    {
        let _scoped = Noisy("scoped");
        pause().await;
        println!("  scope ends");
    }
    let after = Noisy("after");
    drop(before);
    pause().await;
    println!("  finishing with {} {}", arg.0, after.0);
    5
}
fn polled(times: u32) {
    println!("polled {times}");
    let mut f: Pin<Box<dyn Future<Output = u8>>> = Box::pin(work(Noisy("arg")));
    let mut cx = Context::from_waker(Waker::noop());
    for n in 0..times {
        match f.as_mut().poll(&mut cx) {
            Poll::Ready(v) => println!("  ready {v} at {n}"),
            Poll::Pending => println!("  pending {n}"),
        }
    }
    println!("  dropping the future");
    drop(f);
}
fn main() {
    for times in 0..5 {
        polled(times);
    }
    let moved = Noisy("moved into block");
    let block = async move {
        let _m = &moved;
        pause().await;
    };
    println!("block made");
    drop(block);
    println!("end");
}
