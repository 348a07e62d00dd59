use std::io::{self, IsTerminal};

fn main() {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        eprintln!("type some numbers");
    }
    let total: i64 = stdin.lines().map_while(Result::ok).filter_map(|line| line.trim().parse::<i64>().ok()).sum();
    println!("{total}");
}
