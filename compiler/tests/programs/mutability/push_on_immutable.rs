fn main() {
    let names = Vec::new();
    names.push("Ida");
    names.sort();
    println!("{names:?}");
}
