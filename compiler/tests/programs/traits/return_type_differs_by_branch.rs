use std::fmt::Display;

fn pick(flag: bool) -> impl Display {
    if flag {
        return 7;
    }
    "seven"
}

fn main() {
    println!("{}", pick(true));
}
