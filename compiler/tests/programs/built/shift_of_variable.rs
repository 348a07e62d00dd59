fn main() {
    let bits = 40;
    let shifted = 1i32 << bits;
    let list = [1, 2, 3];
    let index = 7;
    println!("{shifted} {}", list[index]);
}
