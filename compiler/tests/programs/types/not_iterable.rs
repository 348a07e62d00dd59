fn main() {
    for digit in 12345 {
        println!("{digit}");
    }
    for (key, value) in (1, 2) {
        println!("{key} {value}");
    }
}
