fn main() {
    let mut level = 5;
    let seen = &level;
    level = 6;
    println!("{seen} {level}");
}
