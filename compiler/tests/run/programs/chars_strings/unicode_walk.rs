//! Walking a string of many scripts by bytes, chars and their indices.
fn main() {
    let text = "aß→🦀é̂ 日本\u{0}\u{7f}Ω";
    println!("{} {}", text.len(), text.chars().count());
    for (at, c) in text.char_indices() {
        let mut buffer = [0; 4];
        let bytes = c.encode_utf8(&mut buffer).as_bytes().to_vec();
        println!("{at} {c:?} U+{:04X} {} {} {bytes:x?}", c as u32, c.len_utf8(), c.len_utf16());
    }
    println!("{:?}", text.bytes().rev().take(6).collect::<Vec<_>>());
    println!("{:?}", text.chars().rev().collect::<String>());
    println!("{:?}", text.encode_utf16().collect::<Vec<u16>>());
    for at in 0..text.len() {
        print!("{}", text.is_char_boundary(at) as u8);
    }
    println!();
    println!("{:?} {:?} {:?}", text.get(0..1), text.get(1..2), text.get(1..3));
    println!("{:?}", text.char_indices().rev().next());
}
