use std::sync::Arc;

#[derive(Debug)]
struct Config {
    level: u8,
}

fn main() {
    let config = Arc::new(Config { level: 1 });
    config.level = 2;
    let inner = *config;
    println!("{config:?} {inner:?}");
}
