macro_rules! list {
    ($($item:expr),*) => {{
        let mut v = Vec::new();
        v.push($item);
        v
    }};
}

fn main() {
    println!("{:?}", list![1, 2]);
}
