//! Roman numerals both ways, numbers in words, Caesar and Vigenère, run lengths, anagrams, Morse, pig Latin.
use std::collections::BTreeMap;
const ROMAN: [(u32, &str); 13] = [
    (1000, "M"),
    (900, "CM"),
    (500, "D"),
    (400, "CD"),
    (100, "C"),
    (90, "XC"),
    (50, "L"),
    (40, "XL"),
    (10, "X"),
    (9, "IX"),
    (5, "V"),
    (4, "IV"),
    (1, "I"),
];
fn roman(mut n: u32) -> String {
    let mut s = String::new();
    for (v, r) in ROMAN {
        while n >= v {
            s += r;
            n -= v;
        }
    }
    s
}
fn arabic(s: &str) -> Option<u32> {
    let (mut rest, mut n) = (s, 0);
    for (v, r) in ROMAN {
        while let Some(t) = rest.strip_prefix(r) {
            n += v;
            rest = t;
        }
    }
    (rest.is_empty() && roman(n) == s).then_some(n)
}
fn words(n: u64) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    match n {
        0..20 => SMALL[n as usize].into(),
        20..100 => {
            TENS[n as usize / 10].to_string()
                + &if n % 10 > 0 { format!("-{}", SMALL[n as usize % 10]) } else { String::new() }
        }
        100..1000 => format!(
            "{} hundred{}",
            words(n / 100),
            if n % 100 > 0 { format!(" and {}", words(n % 100)) } else { String::new() }
        ),
        _ => {
            let (unit, name) = [
                (10u64.pow(18), "quintillion"),
                (10u64.pow(15), "quadrillion"),
                (10u64.pow(12), "trillion"),
                (10u64.pow(9), "billion"),
                (1_000_000, "million"),
                (1000, "thousand"),
            ]
            .into_iter()
            .find(|u| n >= u.0)
            .unwrap();
            format!(
                "{} {name}{}",
                words(n / unit),
                if n % unit > 0 { format!(" {}", words(n % unit)) } else { String::new() }
            )
        }
    }
}
fn shift(c: char, by: i32) -> char {
    match c {
        'a'..='z' => ((c as i32 - 97 + by).rem_euclid(26) + 97) as u8 as char,
        'A'..='Z' => ((c as i32 - 65 + by).rem_euclid(26) + 65) as u8 as char,
        c => c,
    }
}
fn vigenere(t: &str, key: &str, sign: i32) -> String {
    let mut k = key.bytes().cycle();
    t.chars()
        .map(|c| if c.is_ascii_alphabetic() { shift(c, sign * (k.next().unwrap() as i32 - 97)) } else { c })
        .collect()
}
fn pig(w: &str) -> String {
    match w.find(|c| "aeiou".contains(c)) {
        Some(0) => format!("{w}way"),
        Some(i) => format!("{}{}ay", &w[i..], &w[..i]),
        None => format!("{w}ay"),
    }
}
fn main() {
    println!("{:?}", [1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999].map(roman));
    println!("{:?}", ["MCMXCIV", "IIII", "MMXXIV", "ABC", "", "IVI"].map(arabic));
    println!("{}", (1..4000).all(|n| arabic(&roman(n)) == Some(n)));
    for n in [0, 13, 85, 100, 999, 1001, 12_345, 1_000_000, u64::MAX] {
        println!("{n}: {}", words(n));
    }
    println!(
        "{} {}",
        "Hello, World!".chars().map(|c| shift(c, 3)).collect::<String>(),
        "Khoor".chars().map(|c| shift(c, -29)).collect::<String>()
    );
    let secret = vigenere("attack at dawn, größe", "lemon", 1);
    println!("{secret} {}", vigenere(&secret, "lemon", -1));
    let mut groups: BTreeMap<Vec<char>, Vec<&str>> = BTreeMap::new();
    for w in ["listen", "silent", "enlist", "google", "elgoog", "abc"] {
        let mut k: Vec<char> = w.chars().collect();
        k.sort();
        groups.entry(k).or_default().push(w);
    }
    println!("{:?}", groups.values().filter(|g| g.len() > 1).collect::<Vec<_>>());
    println!("{}", "pig latin string apple rhythm".split(' ').map(pig).collect::<Vec<_>>().join(" "));
    println!(
        "{:?}",
        ["racecar", "A man a plan", "été"].map(|s| {
            let c: Vec<char> = s.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            c.iter().eq(c.iter().rev())
        })
    );
}
