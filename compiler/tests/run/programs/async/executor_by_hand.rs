//! A minimal executor and waker; futures that pend a known number of times.
use std::cell::RefCell;
use std::future::Future;
use std::pin::{Pin, pin};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::task::{Context, Poll, Wake, Waker};
struct Counting(AtomicUsize);
impl Wake for Counting {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, SeqCst);
    }
}
struct Pend {
    left: u32,
    name: &'static str,
}
impl Future for Pend {
    type Output = &'static str;
    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<&'static str> {
        println!("poll {} left {}", self.name, self.left);
        if self.left == 0 {
            return Poll::Ready(self.name);
        }
        self.left -= 1;
        cx.waker().wake_by_ref();
        Poll::Pending
    }
}
fn block_on<F: Future>(f: F) -> (F::Output, usize) {
    let wakes = Arc::new(Counting(AtomicUsize::new(0)));
    let waker = Waker::from(wakes.clone());
    let mut cx = Context::from_waker(&waker);
    let mut f = pin!(f);
    loop {
        if let Poll::Ready(v) = f.as_mut().poll(&mut cx) {
            return (v, wakes.0.load(SeqCst));
        }
    }
}
async fn add(a: u32, b: u32) -> u32 {
    Pend { left: 1, name: "add" }.await;
    a + b
}
async fn work(log: &RefCell<Vec<String>>) -> Result<u32, String> {
    let mut total = 0;
    for n in 0..3 {
        total += add(n, n * 10).await;
        log.borrow_mut().push(format!("total {total}"));
    }
    if total > 30 {
        Err(format!("too much: {total}"))?
    }
    Ok(total)
}
fn main() {
    let log = RefCell::new(Vec::new());
    println!("{:?}", block_on(work(&log)));
    println!("{:?}", log.borrow());
    println!(
        "{:?}",
        block_on(async {
            let a = Pend { left: 2, name: "x" }.await;
            a.len()
        })
    );
    let closure = async |n: u32| add(n, 1).await * 2;
    println!("{:?}", block_on(async { closure(1).await + closure(2).await }));
    let boxed: Vec<Pin<Box<dyn Future<Output = u32>>>> =
        vec![Box::pin(add(1, 1)), Box::pin(async { 7 }), Box::pin(std::future::ready(9))];
    println!(
        "{:?}",
        block_on(async {
            let mut sum = 0;
            for f in boxed {
                sum += f.await;
            }
            sum
        })
    );
}
