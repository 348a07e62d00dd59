//! Ranges of chars across the surrogate gap, counting, classification tables, digits of every radix, ROT47, Soundex.
fn soundex(w: &str) -> String {
    let code = |c: char| match c.to_ascii_lowercase() {
        'b' | 'f' | 'p' | 'v' => '1',
        'c' | 'g' | 'j' | 'k' | 'q' | 's' | 'x' | 'z' => '2',
        'd' | 't' => '3',
        'l' => '4',
        'm' | 'n' => '5',
        'r' => '6',
        _ => '0',
    };
    let mut out: String = w.chars().take(1).collect::<String>().to_uppercase();
    let mut last = w.chars().next().map_or('0', code);
    for c in w.chars().skip(1) {
        let k = code(c);
        if k != '0' && k != last {
            out.push(k);
        }
        if !"hwHW".contains(c) {
            last = k;
        }
    }
    format!("{out:0<4}").chars().take(4).collect()
}
fn rot47(s: &str) -> String {
    s.chars()
        .map(|c| match c {
            '!'..='~' => char::from((c as u8 - 33 + 47) % 94 + 33),
            c => c,
        })
        .collect()
}
fn main() {
    println!("{} {} {}", ('\0'..=char::MAX).count(), ('a'..'a').count(), ('z'..='a').count());
    println!("{:?} {:?}", ('\u{D7FF}'..='\u{E000}').collect::<Vec<_>>().len(), ('\u{D7FF}'..).nth(1));
    println!("{:?}", ('a'..='e').rev().zip('A'..).map(|(a, b)| format!("{a}{b}")).collect::<Vec<_>>());
    println!("{:?}", ('α'..='ω').filter(|c| c.is_lowercase()).collect::<String>());
    let counts = ['\0'..='\u{7f}', '\u{80}'..='\u{ff}', '\u{370}'..='\u{3ff}'].map(|r| {
        [
            r.clone().filter(|c| c.is_alphabetic()).count(),
            r.clone().filter(|c| c.is_uppercase()).count(),
            r.clone().filter(|c| c.is_numeric()).count(),
            r.clone().filter(|c| c.is_whitespace()).count(),
            r.filter(|c| c.is_control()).count(),
        ]
    });
    println!("{counts:?}");
    println!(
        "{:?}",
        (2..=36).step_by(17).map(|r| ('0'..='z').filter_map(|c| c.to_digit(r)).sum::<u32>()).collect::<Vec<_>>()
    );
    println!("{:?}", [('7', 8), ('8', 8), ('f', 16), ('g', 16), ('Z', 36), ('٣', 10)].map(|(c, r)| c.to_digit(r)));
    println!("{:?}", (0..20).map(|d| char::from_digit(d, 16)).collect::<Vec<_>>());
    println!("{:?}", ["Robert", "Rupert", "Ashcraft", "Tymczak", "Pfister", "Honeyman", "a"].map(soundex));
    println!("{} {}", rot47("Hello, World!"), rot47(&rot47("round trip ü")));
    println!(
        "{:?}",
        ["ﬁ", "ß", "ŉ", "ǰ", "Ω", "ς"].map(|s| s.chars().flat_map(char::to_uppercase).collect::<String>())
    );
    println!(
        "{:?}",
        "aAzZ09 _é"
            .chars()
            .map(|c| (c.is_ascii_alphanumeric(), c.is_ascii_lowercase(), c.is_alphanumeric()))
            .collect::<Vec<_>>()
    );
    println!("{:?} {:?}", 'a'.eq_ignore_ascii_case(&'A'), 'é'.eq_ignore_ascii_case(&'É'));
    println!("{:?}", "e\u{301}🦀".chars().map(|c| (c.len_utf8(), c.len_utf16(), c as u32)).collect::<Vec<_>>());
}
