use std::thread;

fn main() {
    let shells = vec![1, 2, 3];
    let handle = thread::spawn(|| {
        println!("{shells:?}");
    });
    drop(shells);
    handle.join().unwrap();
}
