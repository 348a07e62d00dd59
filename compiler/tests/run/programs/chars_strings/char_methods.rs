//! What a char is, becomes in the other case, and means as a digit.
fn main() {
    for c in ['a', 'Z', '5', ' ', '\n', 'ß', 'İ', 'ǅ', '٣', '½', '中', '🦀', '_', '\u{301}', '\u{2028}'] {
        println!(
            "{} a{} n{} w{} u{} l{} c{} d{:?} {:?} {:?}",
            c.escape_unicode(),
            c.is_alphabetic() as u8,
            c.is_numeric() as u8,
            c.is_whitespace() as u8,
            c.is_uppercase() as u8,
            c.is_lowercase() as u8,
            c.is_control() as u8,
            c.to_digit(16),
            c.to_uppercase().collect::<String>(),
            c.to_lowercase().collect::<String>()
        );
        println!("  {} {:?} {}", c.escape_debug(), c.escape_default().to_string(), c.is_ascii_punctuation());
    }
    println!("{:?} {:?} {:?}", char::from_digit(11, 16), char::from_digit(11, 10), char::from_digit(35, 36));
    println!("{:?} {:?} {:?}", char::from_u32(0x1F980), char::from_u32(0xD800), char::from_u32(0x110000));
    println!("{:?}", ('a'..='f').rev().step_by(2).collect::<String>());
    println!("{:?}", ('\u{D7FE}'..='\u{E001}').map(|c| c as u32).collect::<Vec<_>>());
    println!("{:?} {:?}", 'q'.to_ascii_uppercase(), 'é'.to_ascii_uppercase());
    println!("{} {}", char::MAX as u32, 'x' < 'y');
    println!("{:?} {:?}", u8::try_from('ÿ'), u8::try_from('Ā').is_err());
}
