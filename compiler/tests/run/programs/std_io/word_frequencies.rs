//! A larger standard input counted by words, with a table printed to a locked stdout.
use std::collections::HashMap;
use std::io::{self, BufRead, Write};
fn main() -> io::Result<()> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let (mut lines, mut letters) = (0, 0);
    for line in io::stdin().lock().lines() {
        let line = line?;
        lines += 1;
        for w in line.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|w| !w.is_empty()) {
            letters += w.chars().count();
            *counts.entry(w.to_lowercase()).or_default() += 1;
        }
    }
    let mut v: Vec<(&String, &usize)> = counts.iter().collect();
    v.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
    let mut out = io::stdout().lock();
    writeln!(out, "{lines} lines, {letters} letters, {} words", v.len())?;
    for (w, n) in v.iter().take(8) {
        writeln!(out, "{w:>8} {n:2} {}", "#".repeat(**n))?;
    }
    writeln!(out, "{:?}", v.iter().map(|p| p.0.chars().count()).max())?;
    out.flush()
}
