fn main() {
    let sum = |a: i32, b: i32| a + b;
    println!("{}", sum(1));
    println!("{}", sum(1, 2, 3));
    let doubled: Vec<i32> = vec![1, 2].into_iter().map(|a, b| a + b).collect();
    let total = (0..3).fold(0, |acc| acc + 1);
}
