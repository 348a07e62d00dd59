fn main() {
    match 'm' {
        'z'..='a' => println!("never"),
        _ => println!("other"),
    }
    match 5u8 {
        9..=1 => {}
        3..3 => {}
        _ => {}
    }
}
