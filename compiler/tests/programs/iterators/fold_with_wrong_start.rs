fn main() {
    let words = ["rock", "pool"];
    let joined = words.iter().fold("", |all, w| all + w);
    let longest = words.iter().max_by_key(|w| w.length()).unwrap();
    let any = words.iter().any(|w| w.len());
    println!("{joined} {longest} {any}");
}
