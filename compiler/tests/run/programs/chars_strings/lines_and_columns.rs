//! Positions in text: line and column by bytes and chars, offsets back, excerpts with carets, tabs expanded.
fn position(text: &str, at: usize) -> (usize, usize) {
    let before = &text[..at];
    (before.matches('\n').count() + 1, before.rsplit('\n').next().map_or(0, |l| l.chars().count()) + 1)
}
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let start = if line == 1 { 0 } else { text.match_indices('\n').nth(line - 2)?.0 + 1 };
    let l = text[start..].lines().next().unwrap_or("");
    l.char_indices().map(|c| c.0).chain([l.len()]).nth(column - 1).map(|c| start + c)
}
fn caret(text: &str, at: usize, len: usize) -> String {
    let (line, column) = position(text, at);
    let l = text.lines().nth(line - 1).unwrap_or("");
    format!("{line:>3} | {l}\n    | {}{}", " ".repeat(column - 1), "^".repeat(len.max(1)))
}
fn expand(line: &str, width: usize) -> String {
    line.chars().fold(String::new(), |mut s, c| {
        if c == '\t' {
            let n = width - s.chars().count() % width;
            s.push_str(&" ".repeat(n));
        } else {
            s.push(c);
        }
        s
    })
}
fn dedent(text: &str) -> String {
    let n = text.lines().filter(|l| !l.trim().is_empty()).map(|l| l.len() - l.trim_start().len()).min().unwrap_or(0);
    text.lines().map(|l| l.get(n..).unwrap_or("").trim_end()).collect::<Vec<_>>().join("\n")
}
fn main() {
    let text = "let größe = 5;\n\tprint(größe);\n\n🦀 end";
    for (at, _) in text.char_indices().filter(|(i, _)| i % 5 == 0) {
        let (l, c) = position(text, at);
        println!("{at} {l}:{c} {:?}", offset(text, l, c) == Some(at));
    }
    println!("{:?} {:?} {:?}", offset(text, 3, 1), offset(text, 3, 2), offset(text, 9, 1));
    println!("{}", caret(text, text.find("größe").unwrap(), 5));
    println!("{}", caret(text, text.find("end").unwrap(), 3));
    println!("[{}] [{}]", expand("a\tbc\td", 4), expand("\t\tüx\t|", 3));
    println!("{:?}", dedent("    if x\n      y\n\n    z  "));
    println!("{:?}", "a\r\nb\rc\n".lines().collect::<Vec<_>>());
    println!("{:?}", "one\n\ntwo\n".split('\n').map(str::len).collect::<Vec<_>>());
    println!("{:?}", text.lines().map(|l| (l.len(), l.chars().count(), l.trim().len())).collect::<Vec<_>>());
}
