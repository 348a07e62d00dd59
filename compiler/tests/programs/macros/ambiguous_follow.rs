macro_rules! pair {
    ($a:expr $b:expr) => { ($a, $b) };
    ($t:ty [ $e:expr ]) => { 0 };
}

fn main() {
    let _ = pair!(1 2);
}
