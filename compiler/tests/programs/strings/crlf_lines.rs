fn main() {
    let count: u8 = "two";
    let name = "Zoë"; name.push('!');
    println!("{count} {}", nam);
}
