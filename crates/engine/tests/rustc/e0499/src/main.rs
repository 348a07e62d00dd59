fn main() {
    let mut pool = vec![1, 2, 3];
    let first = &mut pool;
    let second = &mut pool;
    first.push(4);
    second.push(5);
}
