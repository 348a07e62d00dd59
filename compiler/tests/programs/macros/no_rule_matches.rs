macro_rules! max {
    ($a:expr) => { $a };
    ($a:expr, $b:expr) => { if $a > $b { $a } else { $b } };
}

fn main() {
    println!("{}", max!(1, 2));
    println!("{}", max!(1; 2));
    println!("{}", max!());
}
