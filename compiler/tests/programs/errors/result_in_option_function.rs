fn port(text: &str) -> Option<u16> {
    let n: u16 = text.parse()?;
    Some(n)
}

fn main() {
    println!("{:?}", port("80"));
}
