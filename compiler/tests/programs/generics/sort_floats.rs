fn main() {
    let mut heights = vec![1.8, 1.6, 1.75];
    heights.sort();
    println!("{heights:?}");
    println!("{:?}", heights.iter().max());
}
