fn archive(text: String) -> usize {
    text.len()
}

fn main() {
    let note = String::from("buy bread");
    let old = std::env::args().count() > 1;
    if old {
        archive(note);
    }
    println!("{note}");
}
