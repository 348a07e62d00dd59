//! Asynchronous mutex, semaphore and notification built from wakers and queues, fair in order of arrival.
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
struct Semaphore {
    permits: Cell<u32>,
    waiting: RefCell<VecDeque<(u32, Waker)>>,
    tickets: Cell<u32>,
}
struct Permit<'a>(&'a Semaphore);
impl Semaphore {
    fn new(n: u32) -> Self {
        Semaphore { permits: Cell::new(n), waiting: RefCell::default(), tickets: Cell::new(0) }
    }
    async fn acquire(&self) -> Permit<'_> {
        let ticket = self.tickets.replace(self.tickets.get() + 1);
        poll_fn(|cx| {
            let mut w = self.waiting.borrow_mut();
            let first = w.front().is_none_or(|f| f.0 == ticket);
            if first && self.permits.get() > 0 {
                w.retain(|e| e.0 != ticket);
                self.permits.set(self.permits.get() - 1);
                return Poll::Ready(());
            }
            if !w.iter().any(|e| e.0 == ticket) {
                w.push_back((ticket, cx.waker().clone()));
            }
            Poll::Pending
        })
        .await;
        Permit(self)
    }
}
impl Drop for Permit<'_> {
    fn drop(&mut self) {
        self.0.permits.set(self.0.permits.get() + 1);
        if let Some((_, w)) = self.0.waiting.borrow().front() {
            w.wake_by_ref();
        }
    }
}
async fn yields(n: u32) {
    let mut n = n;
    poll_fn(move |_| {
        if n == 0 {
            return Poll::Ready(());
        }
        n -= 1;
        Poll::Pending
    })
    .await
}
async fn worker(id: u32, s: Rc<Semaphore>, log: Rc<RefCell<Vec<String>>>, active: Rc<Cell<(u32, u32)>>) {
    for round in 0..2 {
        let _p = s.acquire().await;
        let (a, m) = active.get();
        active.set((a + 1, m.max(a + 1)));
        log.borrow_mut().push(format!("{id}.{round}"));
        yields(id % 3 + 1).await;
        active.set((active.get().0 - 1, active.get().1));
    }
}
fn run(limit: u32) {
    let (s, log, active) = (Rc::new(Semaphore::new(limit)), Rc::new(RefCell::new(vec![])), Rc::new(Cell::new((0, 0))));
    let mut tasks: Vec<Pin<Box<dyn Future<Output = ()>>>> =
        (0..5).map(|id| Box::pin(worker(id, s.clone(), log.clone(), active.clone())) as _).collect();
    let mut rounds = 0;
    while !tasks.is_empty() {
        rounds += 1;
        tasks.retain_mut(|t| t.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    }
    println!("{limit}: {} rounds {rounds} most {} left {}", log.borrow().join(" "), active.get().1, s.permits.get());
}
fn main() {
    run(1);
    run(2);
    run(4);
    run(10);
}
