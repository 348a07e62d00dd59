//! Channels in one thread: bounded, without room, closed, chosen among, by crossbeam.
// crates: crossbeam
use crossbeam::channel::{self, TryRecvError, TrySendError, bounded, never, select, tick, unbounded};
use std::time::Duration;

fn main() {
    let (sender, receiver) = unbounded();
    for number in 0..5 {
        sender.send(number).unwrap();
    }
    println!("{} {:?}", receiver.len(), receiver.try_recv());
    drop(sender);
    println!("{:?} {:?}", receiver.iter().collect::<Vec<_>>(), receiver.try_recv());

    let (sender, receiver) = bounded(2);
    println!("{:?} {:?} {:?}", sender.try_send('a'), sender.try_send('b'), sender.try_send('c'));
    println!("{} {:?}", sender.is_full(), matches!(sender.try_send('d'), Err(TrySendError::Full('d'))));
    let (other, others) = bounded::<u8>(1);
    println!("{:?}", others.try_recv() == Err(TryRecvError::Empty));
    select! {
        recv(others) -> found => println!("other {found:?}"),
        recv(receiver) -> found => println!("first {found:?}"),
    }
    other.send(3).unwrap();
    receiver.recv().unwrap();
    select! {
        recv(others) -> found => println!("other {found:?}"),
        recv(receiver) -> found => println!("first {found:?}"),
    }
    select! {
        recv(never::<u8>()) -> _ => println!("never"),
        default => println!("nothing is ready"),
    }
    println!("{:?}", receiver.recv_timeout(Duration::from_millis(5)).is_err());
    println!("{:?}", channel::after(Duration::from_millis(2)).recv().is_ok());
    println!("{}", tick(Duration::from_millis(1)).iter().take(3).count());
}
