//! A JSON parser with escapes and positions of errors, and a printer, compact and pretty; round trips.
use std::collections::BTreeMap;
use std::fmt::{self, Write};
#[derive(Debug, Clone, PartialEq)]
enum Json {
    Null,
    Bool(bool),
    Number(f64),
    Text(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}
#[derive(Debug)]
struct Bad {
    at: usize,
    what: &'static str,
}
struct Reader<'a> {
    bytes: &'a [u8],
    at: usize,
}
impl<'a> Reader<'a> {
    fn bad<T>(&self, what: &'static str) -> Result<T, Bad> {
        Err(Bad { at: self.at, what })
    }
    fn space(&mut self) {
        while matches!(self.bytes.get(self.at), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }
    fn eat(&mut self, c: u8) -> bool {
        self.space();
        let hit = self.bytes.get(self.at) == Some(&c);
        self.at += hit as usize;
        hit
    }
    fn word(&mut self, w: &str, j: Json) -> Result<Json, Bad> {
        if self.bytes[self.at..].starts_with(w.as_bytes()) {
            self.at += w.len();
            Ok(j)
        } else {
            self.bad("word")
        }
    }
    fn value(&mut self, depth: u32) -> Result<Json, Bad> {
        if depth > 20 {
            return self.bad("depth");
        }
        self.space();
        match self.bytes.get(self.at) {
            None => self.bad("end"),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'[') => {
                self.at += 1;
                let mut v = vec![];
                if self.eat(b']') {
                    return Ok(Json::List(v));
                }
                loop {
                    v.push(self.value(depth + 1)?);
                    if self.eat(b']') {
                        return Ok(Json::List(v));
                    }
                    if !self.eat(b',') {
                        return self.bad("comma");
                    }
                }
            }
            Some(b'{') => {
                self.at += 1;
                let mut m = BTreeMap::new();
                if self.eat(b'}') {
                    return Ok(Json::Object(m));
                }
                loop {
                    self.space();
                    let k = self.text()?;
                    if !self.eat(b':') {
                        return self.bad("colon");
                    }
                    let v = self.value(depth + 1)?;
                    m.insert(k, v);
                    if self.eat(b'}') {
                        return Ok(Json::Object(m));
                    }
                    if !self.eat(b',') {
                        return self.bad("comma");
                    }
                }
            }
            Some(b'-' | b'0'..=b'9') => {
                let from = self.at;
                while matches!(self.bytes.get(self.at), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
                    self.at += 1;
                }
                std::str::from_utf8(&self.bytes[from..self.at])
                    .unwrap()
                    .parse()
                    .map(Json::Number)
                    .or(self.bad("number"))
            }
            Some(_) => self.bad("value"),
        }
    }
    fn text(&mut self) -> Result<String, Bad> {
        if self.bytes.get(self.at) != Some(&b'"') {
            return self.bad("quote");
        }
        self.at += 1;
        let mut out = Vec::new();
        loop {
            let Some(&c) = self.bytes.get(self.at) else { return self.bad("open text") };
            self.at += 1;
            match c {
                b'"' => return String::from_utf8(out).or(self.bad("utf-8")),
                b'\\' => {
                    let e = self.bytes.get(self.at).copied();
                    self.at += 1;
                    match e {
                        Some(b'n') => out.push(b'\n'),
                        Some(b't') => out.push(b'\t'),
                        Some(c @ (b'"' | b'\\' | b'/')) => out.push(c),
                        Some(b'u') => {
                            let hex = self
                                .bytes
                                .get(self.at..self.at + 4)
                                .and_then(|h| std::str::from_utf8(h).ok())
                                .and_then(|h| u32::from_str_radix(h, 16).ok());
                            let Some(c) = hex.and_then(char::from_u32) else { return self.bad("escape") };
                            self.at += 4;
                            out.extend(c.to_string().bytes());
                        }
                        _ => return self.bad("escape"),
                    }
                }
                c => out.push(c),
            }
        }
    }
}
fn parse(s: &str) -> Result<Json, Bad> {
    let mut r = Reader { bytes: s.as_bytes(), at: 0 };
    let v = r.value(0)?;
    r.space();
    if r.at < s.len() { r.bad("rest") } else { Ok(v) }
}
fn quote(s: &str, out: &mut impl Write) -> fmt::Result {
    out.write_char('"')?;
    for c in s.chars() {
        match c {
            '"' => out.write_str("\\\"")?,
            '\\' => out.write_str("\\\\")?,
            '\n' => out.write_str("\\n")?,
            c if c < ' ' => write!(out, "\\u{:04x}", c as u32)?,
            c => out.write_char(c)?,
        }
    }
    out.write_char('"')
}
fn print(j: &Json, out: &mut String, indent: Option<usize>) -> fmt::Result {
    let line = |out: &mut String, n: Option<usize>| {
        if let Some(n) = n {
            out.push('\n');
            out.push_str(&"  ".repeat(n));
        }
    };
    match j {
        Json::Null => out.write_str("null"),
        Json::Bool(b) => write!(out, "{b}"),
        Json::Number(n) => write!(out, "{n}"),
        Json::Text(t) => quote(t, out),
        Json::List(v) => {
            out.push('[');
            for (i, x) in v.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                line(out, indent.map(|n| n + 1));
                print(x, out, indent.map(|n| n + 1))?;
            }
            if !v.is_empty() {
                line(out, indent);
            }
            out.write_char(']')
        }
        Json::Object(m) => {
            out.push('{');
            for (i, (k, x)) in m.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                line(out, indent.map(|n| n + 1));
                quote(k, out)?;
                out.push(':');
                if indent.is_some() {
                    out.push(' ');
                }
                print(x, out, indent.map(|n| n + 1))?;
            }
            if !m.is_empty() {
                line(out, indent);
            }
            out.write_char('}')
        }
    }
}
fn main() {
    for s in [
        r#"{"a": [1, 2.50, -3e2, {"b": null}], "ü": "q\"\u00e9\n\\", "e": {}, "l": []}"#,
        "[true,false,null]",
        "  7  ",
        "\"open",
        "[1 2]",
        "{\"a\" 1}",
        "nul",
        "[1,]",
        "1 2",
        "-",
        "\"\\x\"",
        &"[".repeat(25),
        "",
    ] {
        match parse(s) {
            Ok(j) => {
                let (mut a, mut b) = (String::new(), String::new());
                print(&j, &mut a, None).unwrap();
                print(&j, &mut b, Some(0)).unwrap();
                println!("{a}\n{b}\n{} {}", parse(&a).unwrap() == j, parse(&b).unwrap() == j);
            }
            Err(e) => println!("{e:?}"),
        }
    }
}
