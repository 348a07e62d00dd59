//! Streams by hand: a trait, adapters, and a channel between two tasks on one executor.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
trait Stream {
    type Item;
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Self::Item>>;
    async fn next(&mut self) -> Option<Self::Item>
    where
        Self: Sized,
    {
        poll_fn(|cx| self.poll_next(cx)).await
    }
    fn map<B, F: FnMut(Self::Item) -> B>(self, f: F) -> Map<Self, F>
    where
        Self: Sized,
    {
        Map(self, f)
    }
}
struct Map<S, F>(S, F);
impl<S: Stream, B, F: FnMut(S::Item) -> B> Stream for Map<S, F> {
    type Item = B;
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<B>> {
        self.0.poll_next(cx).map(|o| o.map(&mut self.1))
    }
}
struct Channel<T> {
    queue: VecDeque<T>,
    closed: bool,
    waker: Option<Waker>,
}
struct Sender<T>(Rc<RefCell<Channel<T>>>);
struct Receiver<T>(Rc<RefCell<Channel<T>>>);
impl<T> Sender<T> {
    fn send(&self, t: T) {
        let mut c = self.0.borrow_mut();
        c.queue.push_back(t);
        if let Some(w) = c.waker.take() {
            w.wake();
        }
    }
}
impl<T> Drop for Sender<T> {
    fn drop(&mut self) {
        self.0.borrow_mut().closed = true;
        println!("closed");
    }
}
impl<T> Stream for Receiver<T> {
    type Item = T;
    fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<T>> {
        let mut c = self.0.borrow_mut();
        match c.queue.pop_front() {
            Some(t) => Poll::Ready(Some(t)),
            None if c.closed => Poll::Ready(None),
            None => {
                c.waker = Some(cx.waker().clone());
                Poll::Pending
            }
        }
    }
}
async fn yield_now() {
    let mut y = false;
    poll_fn(|_| {
        if y {
            return Poll::Ready(());
        }
        y = true;
        Poll::Pending
    })
    .await
}
async fn produce(s: Sender<u32>) {
    for n in 1..=5 {
        println!("send {n}");
        s.send(n * n);
        if n % 2 == 0 {
            yield_now().await;
        }
    }
}
async fn consume(r: Receiver<u32>, out: Rc<RefCell<u32>>) {
    let mut r = r.map(|n| {
        println!("got {n}");
        n + 1
    });
    while let Some(n) = r.next().await {
        *out.borrow_mut() += n;
    }
    println!("consumer ends");
}
fn main() {
    let shared = Rc::new(RefCell::new(Channel { queue: VecDeque::new(), closed: false, waker: None }));
    let out = Rc::new(RefCell::new(0));
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> =
        vec![Box::pin(consume(Receiver(shared.clone()), out.clone())), Box::pin(produce(Sender(shared)))];
    let mut cx = Context::from_waker(Waker::noop());
    while !tasks.is_empty() {
        tasks.retain_mut(|t| t.as_mut().poll(&mut cx).is_pending());
        println!("tasks {}", tasks.len());
    }
    println!("{}", out.borrow());
}
