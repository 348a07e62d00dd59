fn repeat(f: impl Fn() -> Vec<u8>) -> usize {
    f().len() + f().len()
}

fn main() {
    let data = vec![1, 2, 3];
    println!("{}", repeat(move || data));
}
