use std::fs;

fn main() {
    let text = fs::read_to_string("notes.txt")?;
    let n: i32 = text.trim().parse()?;
    println!("{n}");
}
