//! A bounded asynchronous channel between producers and a consumer on one executor; order, closing and lost receivers.
use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};
struct Inner<T> {
    queue: VecDeque<T>,
    limit: usize,
    senders: u32,
    open: bool,
}
struct Tx<T>(Rc<RefCell<Inner<T>>>);
struct Rx<T>(Rc<RefCell<Inner<T>>>);
fn channel<T>(limit: usize) -> (Tx<T>, Rx<T>) {
    let i = Rc::new(RefCell::new(Inner { queue: VecDeque::new(), limit, senders: 1, open: true }));
    (Tx(i.clone()), Rx(i))
}
impl<T> Clone for Tx<T> {
    fn clone(&self) -> Self {
        self.0.borrow_mut().senders += 1;
        Tx(self.0.clone())
    }
}
impl<T> Drop for Tx<T> {
    fn drop(&mut self) {
        self.0.borrow_mut().senders -= 1;
    }
}
impl<T> Drop for Rx<T> {
    fn drop(&mut self) {
        self.0.borrow_mut().open = false;
    }
}
impl<T> Tx<T> {
    async fn send(&self, t: T) -> Result<(), T> {
        let mut t = Some(t);
        poll_fn(move |_| {
            let mut i = self.0.borrow_mut();
            if !i.open {
                return Poll::Ready(Err(t.take().unwrap()));
            }
            if i.queue.len() < i.limit {
                i.queue.push_back(t.take().unwrap());
                return Poll::Ready(Ok(()));
            }
            Poll::Pending
        })
        .await
    }
}
impl<T> Rx<T> {
    async fn recv(&self) -> Option<T> {
        poll_fn(|_| {
            let mut i = self.0.borrow_mut();
            match i.queue.pop_front() {
                Some(t) => Poll::Ready(Some(t)),
                None if i.senders == 0 => Poll::Ready(None),
                None => Poll::Pending,
            }
        })
        .await
    }
}
type Task = Pin<Box<dyn Future<Output = ()>>>;
fn run(mut tasks: Vec<Task>) -> u32 {
    let mut rounds = 0;
    while !tasks.is_empty() {
        rounds += 1;
        if rounds > 100 {
            println!("stuck with {}", tasks.len());
            break;
        }
        tasks.retain_mut(|t| t.as_mut().poll(&mut Context::from_waker(Waker::noop())).is_pending());
    }
    rounds
}
fn main() {
    let log = Rc::new(RefCell::new(vec![]));
    for limit in [1, 2, 10] {
        let (tx, rx) = channel(limit);
        let mut tasks: Vec<Task> = vec![];
        for id in 0..2 {
            let tx = tx.clone();
            tasks.push(Box::pin(async move {
                for n in 0..4 {
                    tx.send(id * 10 + n).await.unwrap();
                }
            }));
        }
        drop(tx);
        let l = log.clone();
        tasks.push(Box::pin(async move {
            while let Some(n) = rx.recv().await {
                l.borrow_mut().push(n);
            }
        }));
        println!("{limit}: rounds {} {:?}", run(tasks), log.take());
    }
    let (tx, rx) = channel(1);
    let l = log.clone();
    println!(
        "{}",
        run(vec![
            Box::pin(async move {
                println!("{:?} {:?}", rx.recv().await, 1);
                drop(rx);
            }),
            Box::pin(async move {
                for n in 0..3 {
                    let r = tx.send(n).await;
                    l.borrow_mut().push(r.map_or_else(|n| n + 100, |()| 0));
                }
            })
        ])
    );
    println!("{:?}", log.borrow());
    let (_tx, rx) = channel::<u8>(1);
    run(vec![Box::pin(async move {
        rx.recv().await;
    })]);
}
