fn main() {
    let mut name: &str = "ada";
    name.push_str(" lovelace");
    name[0] = 'A';
    let upper: &str = name.to_uppercase();
    println!("{upper}");
}
