fn main() {
    let names = ["ann", "bob"];
    names.iter().map(|name| println!("{name}"));
    names.iter().filter(|n| n.len() > 2);
}
