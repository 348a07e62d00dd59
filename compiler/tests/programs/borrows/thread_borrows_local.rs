use std::thread;

fn main() {
    let message = String::from("over the wall");
    let handle = thread::spawn(|| {
        println!("{message}");
    });
    handle.join().unwrap();
}
