// edition: 2018
fn main() {
    let x: u8 = 300i32.try_into().unwrap_or(1);
    let v: Vec<u8> = FromIterator::from_iter(vec![1]);
    println!("{x} {v:?}");
}
