fn main() {
    let x = double!(4);
    println!("{x} {}", tripel!(2));
}

macro_rules! double {
    ($x:expr) => {
        $x * 2
    };
}
