//! A spreadsheet: cells with formulas, references, ranges, functions, cycles, recalculation order and error values.
use std::collections::{BTreeMap, BTreeSet};
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Number(f64),
    Text(String),
    Error(&'static str),
}
use Value::*;
type Name = (u8, u8);
fn name(s: &str) -> Option<Name> {
    let c = s.bytes().next().filter(u8::is_ascii_uppercase)?;
    Some((c - b'A', s[1..].parse::<u8>().ok().filter(|r| *r > 0)?))
}
struct Sheet {
    cells: BTreeMap<Name, String>,
    values: BTreeMap<Name, Value>,
    evals: u32,
}
struct P<'a> {
    t: &'a str,
    s: &'a mut Sheet,
    open: &'a mut BTreeSet<Name>,
}
impl P<'_> {
    fn eat(&mut self, c: char) -> bool {
        self.t = self.t.trim_start();
        match self.t.strip_prefix(c) {
            Some(r) => {
                self.t = r;
                true
            }
            None => false,
        }
    }
    fn sum(&mut self) -> Result<f64, &'static str> {
        let mut x = self.product()?;
        loop {
            if self.eat('+') {
                x += self.product()?;
            } else if self.eat('-') {
                x -= self.product()?;
            } else {
                return Ok(x);
            }
        }
    }
    fn product(&mut self) -> Result<f64, &'static str> {
        let mut x = self.atom()?;
        loop {
            if self.eat('*') {
                x *= self.atom()?;
            } else if self.eat('/') {
                let y = self.atom()?;
                if y == 0.0 {
                    return Err("#DIV");
                }
                x /= y;
            } else {
                return Ok(x);
            }
        }
    }
    fn word(&mut self) -> String {
        self.t = self.t.trim_start();
        let n = self.t.find(|c: char| !c.is_alphanumeric() && c != '.').unwrap_or(self.t.len());
        let (w, r) = self.t.split_at(n);
        self.t = r;
        w.to_string()
    }
    fn get(&mut self, n: Name) -> Result<f64, &'static str> {
        match self.s.eval(n, self.open) {
            Number(x) => Ok(x),
            Text(t) if t.is_empty() => Ok(0.0),
            Text(_) => Err("#TEXT"),
            Error(e) => Err(e),
        }
    }
    fn atom(&mut self) -> Result<f64, &'static str> {
        if self.eat('-') {
            return Ok(-self.atom()?);
        }
        if self.eat('(') {
            let x = self.sum()?;
            return if self.eat(')') { Ok(x) } else { Err("#PAREN") };
        }
        let w = self.word();
        if let Ok(x) = w.parse() {
            return Ok(x);
        }
        if self.eat('(') {
            let a = name(&self.word()).ok_or("#NAME")?;
            if !self.eat(':') {
                return Err("#RANGE");
            }
            let b = name(&self.word()).ok_or("#NAME")?;
            if !self.eat(')') {
                return Err("#PAREN");
            }
            let v = (a.0..=b.0)
                .flat_map(|c| (a.1..=b.1).map(move |r| (c, r)))
                .collect::<Vec<_>>()
                .into_iter()
                .filter(|n| self.s.cells.contains_key(n))
                .collect::<Vec<_>>()
                .into_iter()
                .map(|n| self.get(n))
                .collect::<Result<Vec<_>, _>>()?;
            return match w.as_str() {
                "SUM" => Ok(v.iter().sum()),
                "MAX" => v.iter().copied().reduce(f64::max).ok_or("#EMPTY"),
                "AVG" if v.is_empty() => Err("#DIV"),
                "AVG" => Ok(v.iter().sum::<f64>() / v.len() as f64),
                "COUNT" => Ok(v.len() as f64),
                _ => Err("#FUNC"),
            };
        }
        let n = name(&w).ok_or("#NAME")?;
        self.get(n)
    }
}
impl Sheet {
    fn eval(&mut self, n: Name, open: &mut BTreeSet<Name>) -> Value {
        if let Some(v) = self.values.get(&n) {
            return v.clone();
        }
        if !open.insert(n) {
            return Error("#CYCLE");
        }
        self.evals += 1;
        let t = self.cells.get(&n).cloned().unwrap_or_default();
        let v = match t.strip_prefix('=') {
            Some(f) => {
                let mut p = P { t: f, s: self, open };
                match p.sum() {
                    Ok(_) if !p.t.trim().is_empty() => Error("#REST"),
                    Ok(x) => Number(x),
                    Err(e) => Error(e),
                }
            }
            None => t.parse().map(Number).unwrap_or(Text(t)),
        };
        open.remove(&n);
        self.values.insert(n, v.clone());
        v
    }
    fn set(&mut self, n: &str, t: &str) {
        self.cells.insert(name(n).unwrap(), t.into());
        self.values.clear();
    }
    fn show(&mut self) {
        self.evals = 0;
        let names: Vec<Name> = self.cells.keys().copied().collect();
        let line: Vec<String> = names
            .into_iter()
            .map(|n| {
                format!(
                    "{}{}={}",
                    (b'A' + n.0) as char,
                    n.1,
                    match self.eval(n, &mut BTreeSet::new()) {
                        Number(x) => x.to_string(),
                        Text(t) => format!("{t:?}"),
                        Error(e) => e.into(),
                    }
                )
            })
            .collect();
        println!("{} ({} evaluated)", line.join(" "), self.evals);
    }
}
fn main() {
    let mut s = Sheet { cells: BTreeMap::new(), values: BTreeMap::new(), evals: 0 };
    for (n, t) in [
        ("A1", "3"),
        ("A2", "4.5"),
        ("A3", "=A1*A2 - (1 + 1)"),
        ("B1", "=SUM(A1:A3)"),
        ("B2", "=AVG(A1:B1) / 2"),
        ("B3", "total"),
        ("C1", "=B3+1"),
        ("C2", "=Z9"),
        ("C3", "=-A1/0"),
    ] {
        s.set(n, t);
    }
    s.show();
    s.set("A1", "=B2");
    s.show();
    s.set("A1", "10");
    s.set("C1", "=MAX(A1:A3)+COUNT(A1:C1)");
    s.set("C2", "=(1");
    s.set("C3", "=1 2");
    s.show();
    for (t, n) in [
        ("=FOO(A1:A2)", "D1"),
        ("=SUM(A1)", "D2"),
        ("=AVG(X1:Y2)", "D3"),
        ("=D4", "D4"),
        ("=q", "D5"),
        ("", "D6"),
        ("=D6*2", "D7"),
    ] {
        s.set(n, t);
    }
    s.show();
}
