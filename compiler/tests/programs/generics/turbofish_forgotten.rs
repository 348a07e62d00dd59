fn main() {
    let total = [1, 2, 3].iter().sum();
    let names = ["a", "b"].iter().collect<Vec<_>>();
    println!("{total} {names:?}");
}
