fn main() {
    let celsius = 21.5;
    let fahrenheit = celsius * 9 / 5 + 32;
    println!("{fahrenheit}");
}
