fn main() {
    let n = 3;
    match n {
        x => println!("{x}"),
        0 => println!("zero"),
        _ => println!("other"),
    }
}
