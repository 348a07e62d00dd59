fn clear(text: &mut String) {
    text.clear();
}

fn main() {
    let text = String::from("tide table");
    clear(&mut text);
    println!("{text}");
}
