//! Streams, channels, combinators and an executor, by futures, without its macros that are compiled code.
// crates: futures
use futures::channel::{mpsc, oneshot};
use futures::executor::{LocalPool, block_on};
use futures::stream::{self, FuturesUnordered};
use futures::task::LocalSpawnExt;
use futures::{FutureExt, SinkExt, StreamExt, TryFutureExt, TryStreamExt, future};
use std::cell::RefCell;
use std::rc::Rc;

async fn squares() {
    let all: Vec<u32> = stream::iter(1..6).map(|x| async move { x * x }).buffered(2).collect().await;
    println!("{all:?}");
    let mut few = stream::iter(0..10).filter(|x| future::ready(x % 3 == 0)).skip(1).boxed();
    println!("{:?} {:?}", few.next().await, few.next().await);
    let failed: Result<Vec<i32>, String> = stream::iter(vec![Ok(1), Err("broken".to_owned()), Ok(3)]).try_collect().await;
    println!("{failed:?}");
}

async fn talk() {
    let (answer, answered) = oneshot::channel();
    let (mut lines, heard) = mpsc::channel(1);
    let says = async move {
        for line in ["one", "two", "three"] {
            lines.send(line).await.unwrap();
        }
        answer.send(lines.is_closed()).unwrap();
    };
    let (heard, ()) = future::join(heard.collect::<Vec<_>>(), says).await;
    println!("{heard:?} {:?}", answered.await);
}

fn main() {
    block_on(squares());
    block_on(talk());
    println!("{:?}", block_on(future::try_join(future::ok::<_, ()>(1), future::ok(2))));
    println!("{:?}", block_on(future::err::<u8, _>(3).or_else(|e| future::ok::<_, ()>(e + 1))));
    let mut pool = LocalPool::new();
    let told = Rc::new(RefCell::new(Vec::new()));
    for name in ["a", "b", "c"] {
        let told = Rc::clone(&told);
        pool.spawner().spawn_local(async move { told.borrow_mut().push(name) }).unwrap();
    }
    pool.run();
    println!("{:?}", told.borrow());
    let mut ready: Vec<i32> = block_on((0..5).map(|x| async move { x * 10 }).collect::<FuturesUnordered<_>>().collect());
    ready.sort_unstable();
    println!("{ready:?}");
    println!("{:?}", future::ready(1).now_or_never());
}
