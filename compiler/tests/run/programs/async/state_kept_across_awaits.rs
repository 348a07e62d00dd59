//! Locals of every kind that live across awaits: arrays, borrows of locals, loops, matches, closures, nested blocks.
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::{Context, Poll, Waker};
async fn pause<T>(t: T) -> T {
    let mut first = true;
    poll_fn(|_| if std::mem::take(&mut first) { Poll::Pending } else { Poll::Ready(()) }).await;
    t
}
fn block_on<F: Future>(f: F) -> (F::Output, u32) {
    let mut f = pin!(f);
    let mut n = 0;
    loop {
        n += 1;
        if let Poll::Ready(v) = f.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return (v, n);
        }
    }
}
async fn arrays() -> u64 {
    let mut a = [0u64; 32];
    for i in 0..a.len() {
        a[i] = pause(i as u64).await + if i > 0 { a[i - 1] } else { 0 };
    }
    let b = &a[10..20];
    pause(()).await;
    b.iter().sum::<u64>() + a[31]
}
async fn borrows() -> String {
    let s = String::from("text");
    let (x, y) = (&s[..2], &s[2..]);
    let z = pause(y).await;
    let mut v = vec![x, z];
    pause(()).await;
    v.reverse();
    let joined = v.concat();
    pause(&joined).await.to_uppercase()
}
async fn branches(n: u32) -> i64 {
    let k = match pause(n).await {
        0 => pause(-1i64).await,
        m if pause(m % 2 == 0).await => {
            let t = (m as i64, pause(2u8).await);
            t.0 * t.1 as i64
        }
        m => {
            let mut s = 0;
            'out: loop {
                for i in 0..m {
                    s += pause(i as i64).await;
                    if s > 20 {
                        break 'out;
                    }
                }
                s += 1;
            }
            s
        }
    };
    if pause(k > 0).await && !pause(k > 100).await || pause(false).await { k + 1000 } else { k }
}
async fn wide(a: u8, b: u128, c: f32, d: char, e: Option<Box<i32>>) -> String {
    let t = (pause(a).await, pause(b).await, pause(c).await, pause(d).await, pause(e).await);
    let f = |n: u8| n as u128 + t.1;
    let r = pause(f(1)).await;
    format!("{:?} {r}", t)
}
async fn order() -> Vec<u8> {
    let mut log = vec![];
    let mut note = async |n: u8| {
        pause(()).await;
        log.push(n);
        n
    };
    let sum = note(1).await + note(2).await * note(3).await;
    note(sum).await;
    log
}
async fn temporaries() -> usize {
    pause(String::from("abc")).await.len()
        + vec![pause(1).await, pause(2).await].iter().sum::<usize>()
        + [pause(4).await; 3].len()
}
fn main() {
    println!("{:?} {:?}", block_on(arrays()), block_on(borrows()));
    for n in [0, 4, 3, 7, 200] {
        println!("{n} {:?}", block_on(branches(n)));
    }
    println!("{:?}", block_on(wide(9, u128::MAX / 2, -0.5, 'é', Some(Box::new(7)))));
    println!("{:?} {:?}", block_on(order()), block_on(temporaries()));
}
