const LIMIT: i32 = 10;

enum Mode {
    On,
    Off,
}

fn main() {
    let mode = Mode::Off;
    match mode {
        On => println!("on"),
        Off => println!("off"),
    }
    let limit = 10;
    match 5 {
        limit => println!("limit {LIMIT}"),
    }
}
