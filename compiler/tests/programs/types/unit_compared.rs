fn shout(text: &str) {
    text.to_uppercase();
}

fn main() {
    if shout("a") == "A" {
        println!("same");
    }
    println!("{}", shout("b"));
}
