use std::cell::Cell;

fn store<'a>(slot: &Cell<&'a str>, text: &'a str) {
    slot.set(text);
}

fn main() {
    let slot = Cell::new("start");
    {
        let word = String::from("short lived");
        store(&slot, &word);
    }
    println!("{}", slot.get());
}
