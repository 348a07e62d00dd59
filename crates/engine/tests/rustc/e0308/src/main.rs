fn depth(metres: i32) -> i32 {
    metres
}

fn main() {
    let d = depth("three");
    println!("{d}");
}
