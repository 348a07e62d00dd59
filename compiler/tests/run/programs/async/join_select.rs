//! join and select written by hand over two futures, with the order of polls shown.
use std::future::{Future, poll_fn};
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};
fn block_on<F: Future>(f: F) -> F::Output {
    let mut cx = Context::from_waker(Waker::noop());
    let mut f = pin!(f);
    let mut rounds = 0;
    loop {
        rounds += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            println!("rounds {rounds}");
            return v;
        }
    }
}
async fn yields(n: u32) {
    for _ in 0..n {
        let mut once = false;
        poll_fn(|_| {
            if once {
                Poll::Ready(())
            } else {
                once = true;
                Poll::Pending
            }
        })
        .await
    }
}
async fn step(name: &str, n: u32) -> String {
    for i in 0..n {
        println!("{name} {i}");
        yields(1).await;
    }
    format!("{name} done")
}
enum Slot<F: Future> {
    Running(Pin<Box<F>>),
    Done(F::Output),
    Taken,
}
impl<F: Future> Slot<F> {
    fn poll(&mut self, cx: &mut Context) -> bool {
        if let Slot::Running(f) = self
            && let Poll::Ready(v) = f.as_mut().poll(cx)
        {
            *self = Slot::Done(v);
        }
        !matches!(self, Slot::Running(_))
    }
    fn take(&mut self) -> F::Output {
        match std::mem::replace(self, Slot::Taken) {
            Slot::Done(v) => v,
            _ => panic!("not done"),
        }
    }
}
async fn join<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (Slot::Running(Box::pin(a)), Slot::Running(Box::pin(b)));
    poll_fn(move |cx| {
        let done = a.poll(cx) & b.poll(cx);
        if done { Poll::Ready((a.take(), b.take())) } else { Poll::Pending }
    })
    .await
}
async fn select<T>(a: impl Future<Output = T>, b: impl Future<Output = T>) -> (u8, T) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    poll_fn(|cx| {
        if let Poll::Ready(v) = a.as_mut().poll(cx) {
            return Poll::Ready((0, v));
        }
        b.as_mut().poll(cx).map(|v| (1, v))
    })
    .await
}
fn main() {
    println!("{:?}", block_on(join(step("a", 2), step("b", 4))));
    println!("{:?}", block_on(select(step("slow", 5), step("fast", 2))));
    println!("{:?}", block_on(join(join(yields(1), async { 5 }), select(yields(9), yields(3)))));
    println!(
        "{:?}",
        block_on(select(async { "now" }, async {
            yields(1).await;
            "later"
        }))
    );
}
