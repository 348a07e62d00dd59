fn main() {
    let word = String::from("pool");
    let first = word[0];
    let letter = "abc"[1];
    println!("{first} {letter}");
}
