//! Searching in strings: find, rfind, matches, match_indices, prefixes, and patterns of every kind.
fn main() {
    let text = "the cat sat on the mat; ünïcödé café the end";
    println!("{:?} {:?} {:?}", text.find("the"), text.rfind("the"), text.find("dog"));
    println!("{:?} {:?}", text.find('ö'), text.find(|c: char| !c.is_ascii()));
    println!("{:?}", text.match_indices("at").collect::<Vec<_>>());
    println!("{:?}", text.rmatch_indices("the").map(|m| m.0).collect::<Vec<_>>());
    println!("{:?}", text.matches(char::is_whitespace).count());
    println!("{:?}", text.matches(['ü', 'é', ';']).collect::<String>());
    println!("{} {} {}", text.contains("sat on"), text.starts_with("the "), text.ends_with(&['d', 'x'][..]));
    println!("{:?} {:?}", text.strip_prefix("the "), text.strip_suffix("no"));
    println!("{:?}", "xxabcxx".trim_matches('x'));
    println!(
        "{:?} {:?}",
        "12ab34".trim_start_matches(char::is_numeric),
        "12ab34".trim_end_matches(|c: char| c.is_ascii_digit())
    );
    println!("[{}] [{}] [{}]", " \t pad\u{a0}\n ".trim(), "  l".trim_start(), "r\r\n".trim_end());
    println!("{:?} {:?}", "aaaa".match_indices("aa").collect::<Vec<_>>(), "".find(""));
    println!("{:?}", "abcabcabd".find("abcabd"));
    println!("{:?}", "needle in a haystack with a long needle at the end needl".rfind("needle"));
    let long = "ab".repeat(500) + "abc" + &"ab".repeat(300);
    println!("{:?} {:?}", long.find("abc"), long.rfind("ba"));
    println!("{:?} {:?}", "日本語日本".find("本"), "日本語日本".rfind('本'));
    println!("{:?}", "a.b.c".replace('.', "::").replacen("::", "/", 1));
    println!("{} {}", "apple" < "apply", "Zebra" < "apple");
    println!("{:?} {:?}", "a".cmp("ab"), "ß".cmp("z"));
    println!("{:?}", "Hello".eq_ignore_ascii_case("hELLO"));
}
