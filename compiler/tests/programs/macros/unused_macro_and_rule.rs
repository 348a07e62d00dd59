macro_rules! never {
    () => {};
}

macro_rules! half {
    ($x:expr) => { $x / 2 };
    (zero) => { 0 };
}

fn main() {
    println!("{}", half!(4));
}
