//! Channels of enums, of replies, of channels, of boxed closures; sender clones and disconnects.
use std::sync::mpsc::{self, Sender};
use std::thread;
enum Message {
    Add(i64),
    Ask(Sender<i64>),
    Run(Box<dyn FnOnce(&mut i64) + Send>),
    Stop,
}
fn main() {
    let (tx, rx) = mpsc::channel();
    let actor = thread::spawn(move || {
        let mut state = 0i64;
        let mut handled = 0;
        for m in rx {
            handled += 1;
            match m {
                Message::Add(n) => state += n,
                Message::Ask(reply) => {
                    let _ = reply.send(state);
                }
                Message::Run(f) => f(&mut state),
                Message::Stop => break,
            }
        }
        (state, handled)
    });
    for n in 1..=10 {
        tx.send(Message::Add(n)).unwrap();
    }
    let (reply, answer) = mpsc::channel();
    tx.send(Message::Ask(reply.clone())).unwrap();
    println!("{}", answer.recv().unwrap());
    tx.send(Message::Run(Box::new(|s| *s *= -2))).unwrap();
    tx.send(Message::Ask(reply)).unwrap();
    println!("{}", answer.recv().unwrap());
    println!("{:?}", answer.recv());
    tx.send(Message::Stop).unwrap();
    println!("{:?}", actor.join().unwrap());
    println!("{}", tx.send(Message::Add(1)).is_err());
    let (outer, inner) = mpsc::channel::<mpsc::Receiver<&str>>();
    let (a, b) = mpsc::channel();
    a.send("through two").unwrap();
    outer.send(b).unwrap();
    println!("{}", thread::spawn(move || inner.recv().unwrap().recv().unwrap()).join().unwrap());
}
