fn main() {
    let a = 1;    let b: u8 = "bare return";
    println!("{a}{b}");
}
