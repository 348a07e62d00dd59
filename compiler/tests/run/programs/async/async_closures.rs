//! Async closures and async blocks that capture by reference, by move, mutate, return references and are passed around.
use std::future::Future;
use std::pin::pin;
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
async fn twice<F: AsyncFnMut(u32) -> u32>(mut f: F) -> u32 {
    f(1).await + f(10).await
}
async fn apply(f: impl AsyncFn(&str) -> usize) -> usize {
    f("four").await * 10 + f("x").await
}
async fn once(f: impl AsyncFnOnce() -> String) -> String {
    f().await + "!"
}
async fn map_all<T, U>(v: Vec<T>, f: impl AsyncFn(T) -> U) -> Vec<U> {
    let mut out = Vec::new();
    for x in v {
        out.push(f(x).await);
    }
    out
}
struct Yield(bool);
impl Future for Yield {
    type Output = ();
    fn poll(mut self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}
fn main() {
    let mut total = 0;
    println!(
        "{}",
        block_on(twice(async |n| {
            Yield(false).await;
            total += n;
            total
        }))
    );
    println!("{total}");
    let suffix = String::from("ab");
    println!(
        "{}",
        block_on(apply(async |s: &str| {
            Yield(false).await;
            s.len() + suffix.len()
        }))
    );
    println!("{}", block_on(once(async move || suffix)));
    println!("{:?}", block_on(map_all(vec![1, 2, 3], async |n| n * n)));
    let factor = 3;
    let closures: Vec<Box<dyn Fn(i32) -> std::pin::Pin<Box<dyn Future<Output = i32>>>>> =
        vec![Box::new(move |n| Box::pin(async move { n * factor })), Box::new(|n| Box::pin(std::future::ready(n - 1)))];
    println!(
        "{}",
        block_on(async {
            let mut n = 5;
            for c in &closures {
                n = c(n).await;
            }
            n
        })
    );
    let mut v = vec![1];
    block_on(async {
        let r = &mut v;
        r.push(2);
        Yield(false).await;
        r.push(3);
    });
    println!("{v:?}");
    let lazy = async {
        println!("only when polled");
        5
    };
    println!("made");
    println!("{}", block_on(lazy));
    println!(
        "{}",
        block_on(async {
            let (a, b) = (async { 1 }, async { 2 });
            b.await * 10 + a.await
        })
    );
    println!(
        "{:?}",
        block_on(async {
            let r: Result<u8, std::num::ParseIntError> = async {
                let n: u8 = "7".parse()?;
                Ok(n + 1)
            }
            .await;
            r
        })
    );
    println!(
        "{}",
        block_on(async {
            'l: loop {
                for n in 0.. {
                    Yield(false).await;
                    if n == 4 {
                        break 'l n;
                    }
                }
            }
        })
    );
}
