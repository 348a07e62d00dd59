fn main() {
    let initial: char = "R";
    let word: &str = 'pool';
    if "abc".contains('abc') {
        println!("{initial}{word}");
    }
    let c = 'a' + 1;
    let d = 'x' == "x";
}
