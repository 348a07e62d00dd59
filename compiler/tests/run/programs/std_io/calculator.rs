//! A line calculator over standard input with variables; writes by a locked, buffered stdout.
use std::collections::BTreeMap;
use std::io::{self, BufWriter, Write};
fn eval(words: &[&str], vars: &BTreeMap<String, i64>) -> Result<i64, String> {
    let mut stack = Vec::new();
    for w in words {
        let n = match *w {
            "+" | "-" | "*" | "/" => {
                let (b, a): (i64, i64) = (stack.pop().ok_or("too few")?, stack.pop().ok_or("too few")?);
                match *w {
                    "+" => a.checked_add(b),
                    "-" => a.checked_sub(b),
                    "*" => a.checked_mul(b),
                    _ => a.checked_div(b),
                }
                .ok_or_else(|| format!("{a} {w} {b} has no result"))?
            }
            w => match w.parse() {
                Ok(n) => n,
                Err(_) => *vars.get(w).ok_or_else(|| format!("what is {w}?"))?,
            },
        };
        stack.push(n);
    }
    match stack[..] {
        [n] => Ok(n),
        [] => Err("nothing".into()),
        _ => Err(format!("{} left", stack.len())),
    }
}
fn main() -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut vars = BTreeMap::new();
    for (n, line) in io::stdin().lines().enumerate() {
        let line = line?;
        let (name, text) = line.split_once('=').map_or((None, line.as_str()), |(n, t)| (Some(n.trim()), t));
        match eval(&text.split_whitespace().collect::<Vec<_>>(), &vars) {
            Ok(v) => {
                if let Some(name) = name {
                    vars.insert(name.to_string(), v);
                }
                writeln!(out, "{:>2}: {v}", n + 1)?;
            }
            Err(e) => writeln!(out, "{:>2}! {e}", n + 1)?,
        }
    }
    writeln!(out, "{vars:?}")?;
    out.flush()
}
