fn main() {
    let first = String::from("rock");
    let second = String::from("pool");
    let both = first + second;
    let third = "a" + "b";
    let fourth = &both + "!";
    println!("{both}{third}{fourth}");
}
