fn main() {
    let mut hits = vec![];
    let mut left = || hits.push("left");
    let mut right = || hits.push("right");
    left();
    right();
    println!("{hits:?}");
}
