use std::cmp::Ordering;
use std::io;

fn main() {
    let secret = 7;
    loop {
        let guess = String::new();
        io::stdin().read_line(guess).expect("no line");
        let guess: u32 = match guess.trim().parse() {
            Ok(n) => n,
        };
        match guess.cmp(secret) {
            Ordering::Less => println!("small"),
            Ordering::Greater => println!("big"),
        }
    }
}
