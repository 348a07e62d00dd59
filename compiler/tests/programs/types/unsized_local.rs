fn main() {
    let text: str = *"hello";
    let values: [i32] = [1, 2, 3];
    println!("{text}");
}
