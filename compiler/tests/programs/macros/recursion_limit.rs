macro_rules! forever {
    ($($t:tt)*) => { forever!($($t)* x) };
}

fn main() {
    forever!(a);
}
