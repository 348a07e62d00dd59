//! A guessing game that reads numbers until it is right, complaining about what is no number.
use std::cmp::Ordering;
use std::io::{self, Write};
fn main() {
    let secret = 42;
    let mut tries = 0;
    loop {
        print!("guess> ");
        io::stdout().flush().unwrap();
        let mut line = String::new();
        if io::stdin().read_line(&mut line).unwrap() == 0 {
            println!("\nno more input");
            break;
        }
        let guess: i32 = match line.trim().parse() {
            Ok(n) => n,
            Err(e) => {
                println!("{e}: {:?}", line.trim());
                continue;
            }
        };
        tries += 1;
        match guess.cmp(&secret) {
            Ordering::Less => println!("{guess} is too small"),
            Ordering::Greater => println!("{guess} is too big"),
            Ordering::Equal => {
                println!("right after {tries}");
                break;
            }
        }
    }
}
