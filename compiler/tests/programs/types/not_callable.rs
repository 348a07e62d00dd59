fn main() {
    let radius = 3;
    let area = radius(2);
    let text = "abc"(1);
    println!("{area} {text}");
}
