//! Queues, deques for stealing, epochs, padding and atomic cells, by crossbeam.
// crates: crossbeam
use crossbeam::atomic::AtomicCell;
use crossbeam::deque::{Injector, Steal, Stealer, Worker};
use crossbeam::epoch::{self, Atomic, Owned, Shared};
use crossbeam::queue::{ArrayQueue, SegQueue};
use crossbeam::utils::{Backoff, CachePadded};
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};

struct Node {
    value: i32,
    next: Atomic<Node>,
}

fn stack() {
    let head: Atomic<Node> = Atomic::null();
    for value in 0..4 {
        let guard = epoch::pin();
        let mut node = Owned::new(Node { value, next: Atomic::null() });
        loop {
            let top = head.load(Relaxed, &guard);
            node.next.store(top, Relaxed);
            match head.compare_exchange(top, node, Release, Relaxed, &guard) {
                Ok(_) => break,
                Err(failed) => node = failed.new,
            }
        }
    }
    let guard = epoch::pin();
    loop {
        let top = head.load(Acquire, &guard);
        let Some(node) = (unsafe { top.as_ref() }) else { break };
        let next = node.next.load(Relaxed, &guard);
        if head.compare_exchange(top, next, AcqRel, Relaxed, &guard).is_ok() {
            print!("{} ", node.value);
            unsafe { guard.defer_destroy(top) };
        }
    }
    println!("{}", head.load(Relaxed, &guard) == Shared::null());
}

fn main() {
    let queue = SegQueue::new();
    (0..100).for_each(|number| queue.push(number));
    println!("{} {:?}", queue.len(), std::iter::from_fn(|| queue.pop()).sum::<i32>());
    let ring = ArrayQueue::new(2);
    println!("{:?} {:?} {:?} {:?}", ring.push(1), ring.push(2), ring.push(3), ring.force_push(4));
    let worker = Worker::new_lifo();
    let injector = Injector::new();
    (0..6).for_each(|task| injector.push(task));
    println!("{:?}", injector.steal_batch_and_pop(&worker));
    let stealers: Vec<Stealer<i32>> = vec![worker.stealer()];
    println!("{:?} {}", worker.pop(), matches!(stealers[0].steal(), Steal::Success(_)));
    let cell = AtomicCell::new((1u8, 2u8));
    println!("{:?} {:?} {}", cell.swap((3, 4)), cell.load(), AtomicCell::<u64>::is_lock_free());
    let padded = CachePadded::new(5);
    println!("{}", *padded + 1);
    let backoff = Backoff::new();
    while !backoff.is_completed() {
        backoff.spin();
        backoff.snooze();
    }
    stack();
}
