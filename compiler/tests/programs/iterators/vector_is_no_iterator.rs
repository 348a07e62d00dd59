fn main() {
    let values = vec![1, 2, 3];
    let doubled: Vec<i32> = values.map(|v| v * 2).collect();
    let first = values.next();
    let n = values.iter().len().count();
    println!("{doubled:?}");
}
