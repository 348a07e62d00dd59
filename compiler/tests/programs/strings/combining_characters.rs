fn main() {
    let word = "cafe\u{301}"; // café, written with a combining accent: café
    let size: i8 = "café café".len(); let other: i8 = "ñ".chars();
    println!("{word} {size} {other}");
}
