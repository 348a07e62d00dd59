fn walk(forward: bool) -> impl Iterator<Item = u8> {
    if forward {
        0..3
    } else {
        (0..3).rev()
    }
}

fn main() {
    println!("{}", walk(true).count());
}
