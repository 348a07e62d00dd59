struct Pair<'a, 'b> {
    left: &'a str,
    right: &'b str,
}

fn show(pair: &Pair<'_>) -> usize {
    pair.left.len() + pair.right.len()
}

fn main() {
    println!("{}", show(&Pair { left: "a", right: "b" }));
}
