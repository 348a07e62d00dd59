//! Case conversion with its special rules, and the ASCII methods.
fn main() {
    for s in ["Hello World", "STRASSE", "straße", "ΑΣ ΑΣΑ Σ", "ǆ ǅ Ǆ", "İstanbul ıi", "ŉ ﬁ", "ÀÉÎ", ""]
    {
        println!("{s} {} {} {} {}", s.to_uppercase(), s.to_lowercase(), s.to_ascii_uppercase(), s.to_ascii_lowercase());
        println!(
            "  {} {} {}",
            s.is_ascii(),
            s.chars().all(char::is_alphanumeric),
            s.to_uppercase().len() - s.len().min(s.to_uppercase().len())
        );
    }
    for b in [b'a', b'Z', b'0', b' ', b'~', 0x1f, 0x80] {
        println!(
            "{b} {} {} {} {} {} {}",
            b.is_ascii_alphabetic(),
            b.is_ascii_hexdigit(),
            b.is_ascii_punctuation(),
            b.is_ascii_graphic(),
            b.is_ascii_control(),
            b.is_ascii_whitespace()
        );
    }
    let mut s = String::from("MiXeD ß");
    s.make_ascii_uppercase();
    println!("{s}");
    let mut bytes = *b"Bytes And More";
    bytes.make_ascii_lowercase();
    println!("{:?} {:?}", std::str::from_utf8(&bytes), b"  trim ".trim_ascii());
    println!(
        "{:?}",
        "some words here"
            .split(' ')
            .map(|w| {
                let mut c = w.chars();
                c.next().map_or(String::new(), |f| f.to_uppercase().chain(c).collect())
            })
            .collect::<Vec<String>>()
    );
    println!(
        "{:?}",
        "camelCaseString"
            .chars()
            .flat_map(|c| if c.is_uppercase() { vec!['_', c.to_ascii_lowercase()] } else { vec![c] })
            .collect::<String>()
    );
}
