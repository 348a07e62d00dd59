use std::thread;

fn main() {
    let words = vec!["sea", "pool", "rock"];
    let handle = thread::spawn(move || words.len());
    println!("{:?}", words);
    println!("{}", handle.join().unwrap());
}
