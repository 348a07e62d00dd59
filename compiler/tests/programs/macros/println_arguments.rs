fn main() {
    let name = "Kit";
    println!("{} {}", name);
    println!("{}", name, 3);
    println!("{age}");
    println!("{0} {2}", 1, 2);
    println!(name);
    println!("{:?", name);
}
