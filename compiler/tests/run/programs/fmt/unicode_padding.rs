//! Padding and precision count chars; fills of several bytes; control characters and combining marks in Debug.
fn main() {
    for s in ["ab", "äö", "日本", "e\u{301}", "👩‍🚀", ""] {
        println!("[{s:6}] [{s:>6}] [{s:^6}] [{s:→<6}] [{s:🦀^6}] [{s:.1}] [{s:4.1}]");
        println!("{s:?} [{s:10?}] {}", s.escape_unicode());
    }
    for c in ['a', 'ß', '🦀', '\u{0}', '\u{301}', '\u{ad}', '\u{feff}', '\u{85}', '\u{e000}', '\u{10ffff}'] {
        print!("{c:?} [{c:3?}] ");
    }
    println!();
    println!("{:?}", "quote\" back\\ tab\t nul\0 esc\u{1b} \u{7f} é \u{a0} \u{2028} \u{202e}");
    println!("{:?} {:?}", "'single'", '"');
    println!("[{:é>5}] [{:é^5}] [{:_<5}]", 1, 'x', true);
    println!("{:?}", ["\u{1F600}", "\u{200d}"]);
    println!("[{:^7}] [{:^8}] [{:>7}] [{:07.2}]", "odd", "odd", "éé", -1.5);
}
