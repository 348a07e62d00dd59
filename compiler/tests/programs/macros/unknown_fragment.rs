macro_rules! show {
    ($x:expression) => { println!("{}", $x) };
    ($y) => { println!("{}", $y) };
}

fn main() {
    show!(3);
}
