macro_rules! double {
    ($value:expr) => {
        $value * 2 + missing
    };
}

fn main() {
    let n = double!(4);
    println!("{} {}", n);
}
