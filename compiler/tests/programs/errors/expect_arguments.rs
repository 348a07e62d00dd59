fn main() {
    let a = "1".parse::<i32>().expect();
    let b = Some(3).unwrap_or();
    let c = None.unwrap_or_else(5);
    println!("{a} {b} {c}");
}
