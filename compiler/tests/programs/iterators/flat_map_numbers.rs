fn main() {
    let nested = vec![1, 2, 3];
    let flat: Vec<i32> = nested.iter().flatten().collect();
    let pairs: Vec<i32> = nested.iter().flat_map(|n| n * 2).collect();
    println!("{flat:?} {pairs:?}");
}
