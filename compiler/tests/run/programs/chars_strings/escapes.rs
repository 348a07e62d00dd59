//! Escapes in literals and the escaping methods of str, char and bytes.
fn main() {
    let s = "tab\t nl\n cr\r quote\" tick' back\\ nul\0 bell\x07 del\x7f é \u{301} \u{200b} 🦀 \u{e000}";
    println!("{s:?}");
    println!("{}", s.escape_debug());
    println!("{}", s.escape_default());
    println!("{}", s.escape_unicode().to_string().len());
    println!("{:?} {:?} {:?}", '\'', '"', "'\"");
    println!(r"raw \n {} {{}}", r#"with "quotes" and # marks"#);
    println!(
        "{}",
        "line one \
              joined \
              again"
    );
    println!(
        "{}",
        "multi
line"
    );
    println!("{:?} {:?}", b"bytes \x00\xff\n'\"", br"raw \x00");
    println!("{} {}", b'\\'.escape_ascii(), b"\x80abc\t\"".escape_ascii());
    println!("{:?} {:?}", c"c string", c"c string".to_bytes_with_nul().len());
    println!("{:?} {:?}", '\u{10ffff}', char::from(0x9f));
    println!("{:?} {:?}", "\u{1F468}\u{200D}\u{1F469}", "e\u{301}");
    println!("{}", "a\u{1F980}b".chars().map(|c| c.escape_unicode().to_string()).collect::<Vec<_>>().join(" "));
    println!("{:?}", 'x'.escape_debug().collect::<Vec<_>>());
    println!("{} {}", '\u{7f}'.escape_default(), '\n'.escape_default().len());
}
