fn main() {
    let pair = (1, "two");
    println!("{} {}", pair.1, pair.2);
    let (a, b, c) = pair;
    println!("{a}{b}{c}");
    let wide: (i32, i32) = (1, 2, 3);
}
