fn main() {
    let words = "tide goes out".split_whitespace();
    println!("{:?}", words.next());
    let mut letters = "abc".chars();
    for letter in letters {
        println!("{letter}");
    }
    letters.next();
}
