//! Standard input read by bytes, in chunks of three, by read_until and split.
use std::io::{self, BufRead, Read};
fn main() -> io::Result<()> {
    let mut input = io::stdin().lock();
    let mut head = [0; 3];
    input.read_exact(&mut head)?;
    println!("{head:?} {:?}", std::str::from_utf8(&head));
    let mut word = Vec::new();
    println!("{} {:?}", input.read_until(b' ', &mut word)?, String::from_utf8_lossy(&word));
    let mut limited = String::new();
    input.by_ref().take(5).read_to_string(&mut limited)?;
    println!("{limited:?}");
    let mut line = String::new();
    input.read_line(&mut line)?;
    println!("{line:?}");
    for part in input.by_ref().split(b';').take(2) {
        println!("{:?}", String::from_utf8_lossy(&part?));
    }
    let mut rest = Vec::new();
    println!("{} {}", input.read_to_end(&mut rest)?, rest.iter().map(|b| *b as u32).sum::<u32>());
    Ok(())
}
