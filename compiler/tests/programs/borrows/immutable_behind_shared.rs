fn add_exclamation(text: &String) {
    text.push('!');
}

fn main() {
    let mut text = String::from("hi");
    add_exclamation(&text);
    println!("{text}");
}
