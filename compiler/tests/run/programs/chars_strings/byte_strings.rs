//! Working on bytes of text: reading numbers, histograms, reversing words, base64 and hex by hand.
fn base64(data: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    data.chunks(3)
        .flat_map(|c| {
            let n = c.iter().fold(0u32, |n, b| n << 8 | *b as u32) << (8 * (3 - c.len()));
            (0..4)
                .map(move |i| if i <= c.len() { ALPHABET[(n >> (18 - 6 * i)) as usize & 63] as char } else { '=' })
                .collect::<Vec<_>>()
        })
        .collect()
}
fn unhex(text: &str) -> Option<Vec<u8>> {
    if text.len() % 2 != 0 {
        return None;
    }
    text.as_bytes()
        .chunks(2)
        .map(|p| Some((char::from(p[0]).to_digit(16)? << 4 | char::from(p[1]).to_digit(16)?) as u8))
        .collect()
}
fn main() {
    for s in ["", "f", "fo", "foo", "foob", "fooba", "foobar", "日本"] {
        println!("{s} {}", base64(s.as_bytes()));
    }
    println!("{:?} {:?} {:?}", unhex("48656c6c6f").map(String::from_utf8), unhex("4g"), unhex("abc"));
    let mut counts = [0u32; 256];
    for b in "mississippi river".bytes() {
        counts[b as usize] += 1;
    }
    println!(
        "{:?}",
        (0..=255u8).filter(|b| counts[*b as usize] > 0).map(|b| (b as char, counts[b as usize])).collect::<Vec<_>>()
    );
    let mut words = b"reverse the words here".to_vec();
    words.reverse();
    for w in words.split_mut(|b| *b == b' ') {
        w.reverse();
    }
    println!("{}", String::from_utf8(words).unwrap());
    let number = b"00420".iter().fold(0u32, |n, d| n * 10 + (d - b'0') as u32);
    println!("{number} {:?}", b"abc".iter().map(|b| format!("{b:08b}")).collect::<Vec<_>>());
    let mut s = String::from("edit me");
    unsafe {
        s.as_bytes_mut()[0] = b'E';
    }
    println!("{s} {:?}", s.as_bytes().iter().rposition(|b| *b == b'e'));
    println!("{:?} {:?}", "a b".bytes().map(|b| b ^ 0x20).map(char::from).collect::<String>(), b"ab"[..] < b"b"[..]);
    println!("{:?}", "key=val&k2=&=v3".split('&').map(|p| p.split_once('=').unwrap_or((p, ""))).collect::<Vec<_>>());
}
