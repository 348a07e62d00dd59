fn shift(text: &str, by: u8) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'a'..=b'z' => (byte - b'a' + by) % 26 + b'a',
            b'A'..=b'Z' => (byte - b'A' + by) % 26 + b'A',
            other => other,
        })
        .map(char::from)
        .collect()
}

fn main() {
    let hidden = shift("Meet at the pool", 13);
    println!("{hidden} {}", shift(&hidden, 13));
    println!("{}", r#"raw "quoted" text"#.len() + b"bytes\x00".len() + c"c text".count_bytes());
}
