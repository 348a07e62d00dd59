fn main() {
    let mut pool = vec![1, 2, 3];
    let first = &pool[0];
    pool.push(4);
    println!("{first}");
}
