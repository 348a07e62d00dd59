fn port(text: &str) -> u16 {
    let Ok(port) = text.parse() else {
        println!("bad port");
    };
    port
}

fn main() {
    println!("{}", port("80"));
}
