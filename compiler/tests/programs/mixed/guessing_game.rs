use std::io;
use rand::Rng;
use std::cmp::Ordering;

fn main() {
    let secret = rand::thread_rng().gen_range(1..101);
    loop {
        let guess = String::new();
        io::stdin().read_line(guess).expect("no line");
        let guess: u32 = guess.trim().parse() {
            Ok(n) => n,
            Err(_) => continue,
        };
        match guess.cmp(secret) {
            Ordering::Less => println!("small"),
            Ordering::Greater => println!("big"),
        }
    }
}
