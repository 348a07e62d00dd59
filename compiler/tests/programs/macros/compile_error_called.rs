macro_rules! only_numbers {
    ($x:literal) => { $x };
    ($($other:tt)*) => { compile_error!("only literal numbers are taken") };
}

fn main() {
    println!("{} {}", only_numbers!(1), only_numbers!(a b));
}
