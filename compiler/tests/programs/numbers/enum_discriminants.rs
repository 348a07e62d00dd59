#[repr(u8)]
enum Level {
    Low = 1,
    High = 256,
    Mid = 1,
}

enum Empty {
    A = 1.5,
    B = "x",
}

fn main() {
    println!("{}", Level::Low as u8);
}
