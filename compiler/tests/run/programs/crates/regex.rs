//! Searching, capturing, replacing and splitting, Unicode classes, sets, and patterns that are none, by regex.
// crates: regex
use regex::{Captures, Regex, RegexBuilder, RegexSet};

fn main() {
    let date = Regex::new(r"(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})").unwrap();
    let text = "from 2024-02-29 to 2025-12-31, not 24-1-1";
    for found in date.captures_iter(text) {
        println!("{} {} {:?}", &found["year"], &found[2], found.name("day").map(|day| day.range()));
    }
    println!("{}", date.replace_all(text, "$day.$month.$year"));
    println!("{}", date.replace(text, |found: &Captures<'_>| format!("<{}>", found[0].len())));
    println!("{:?}", Regex::new(r"\s*[,;]\s*").unwrap().split("a , b;c ,d").collect::<Vec<_>>());
    println!("{:?}", Regex::new(r"\p{Greek}+").unwrap().find_iter("αβγ and δ").map(|found| found.as_str()).collect::<Vec<_>>());
    println!("{:?}", RegexBuilder::new("^straße$").case_insensitive(true).multi_line(true).build().unwrap().is_match("x\nSTRAßE\ny"));
    let set = RegexSet::new([r"^\w+$", r"\d", r"z{3,}"]).unwrap();
    println!("{:?} {:?}", set.matches("a1zzz").iter().collect::<Vec<_>>(), set.is_match("!"));
    println!("{:?}", Regex::new(r"(a+)+$").unwrap().is_match(&"a".repeat(5000)));
    println!("{:?}", Regex::new("(a|b)*c|(a|ab)*c").unwrap().find("ababac").map(|found| found.end()));
    println!("{}", Regex::new(r"a(?=b)").unwrap_err());
    println!("{:?}", regex::escape("1.5 (x)*"));
    println!("{:?}", regex::bytes::Regex::new(r"(?-u)\xff+").unwrap().find(b"a\xff\xffb").map(|found| found.range()));
}
