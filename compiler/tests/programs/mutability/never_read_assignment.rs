fn main() {
    let mut state = 1;
    state = 2;
    state = 3;
    println!("{state}");
    state = 4;
}
