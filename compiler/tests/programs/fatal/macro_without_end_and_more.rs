macro_rules! grow {
    ($($x:tt)*) => { grow!($($x)* x) };
}

fn helper() -> u8 {
    grow!(a)
}

fn main() {
    let x: u32 = "also wrong";
    undefined_name();
}
