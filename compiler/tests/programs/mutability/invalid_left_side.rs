fn five() -> i32 {
    5
}

fn main() {
    five() = 6;
    1 = 2;
    "a" += "b";
    let mut x = 1;
    x++;
    println!("{x}");
}
