fn main() {
    let numbers = "1 2 3".split(' ').map(|n| n.parse().unwrap()).collect();
    println!("{:?}", numbers);
}
