fn shout(words: Vec<&str>) -> String {
    words.join("!").to_uppercase()
}

fn main() {
    let words = vec!["hey", "you"];
    let mut turn = 0;
    while turn < 2 {
        println!("{}", shout(words));
        turn += 1;
    }
}
