macro_rules! area {
    ($w:expr, $h:expr) => { $w * $h };
}

fn main() {
    println!("{}", area!(3, "four"));
    let s: String = area!(1, 2);
}
