// edition: 2021
#[derive(Debug)]
struct Pair {
    left: String,
    right: Vec<u8>,
}

fn main() {
    let mut pair = Pair { left: "l".into(), right: vec![] };
    let mut add = || pair.right.push(1);
    add();
    println!("{}", pair.left);
    println!("{pair:?}");
    let gen = 3;
    let words: Vec<String> = ["a"].into_iter().map(String::from).collect();
    println!("{gen} {words:?}");
}
