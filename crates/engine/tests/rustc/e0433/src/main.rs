fn main() {
    let seen: HashMap<String, u32> = HashMap::new();
    println!("{}", seen.len());
}
