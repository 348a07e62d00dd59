use std::sync::mpsc;
use std::thread;
use std::time::Duration;

fn main() {
    let (sender, receiver) = mpsc::channel::<String>();
    for id in 0..3 {
        let sender = sender.clone();
        thread::spawn(move || {
            thread::sleep(Duration::from_millis(5 * id));
            sender.send(format!("message {id}")).unwrap();
        });
    }
    drop(sender);
    for message in receiver {
        println!("{message}");
    }
}
