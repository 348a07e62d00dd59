//! A template filler, a CSV reader with quotes, a glob matcher, slugs, trimming by rules, comparison in natural order.
use std::cmp::Ordering;
use std::collections::BTreeMap;
fn fill(t: &str, v: &BTreeMap<&str, String>) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = t;
    while let Some(at) = rest.find("{{") {
        out += &rest[..at];
        let Some(end) = rest[at..].find("}}") else { return Err(format!("open at {}", t.len() - rest.len() + at)) };
        let key = rest[at + 2..at + end].trim();
        let (name, filter) = key.split_once('|').map_or((key, ""), |(n, f)| (n.trim(), f.trim()));
        let value = v.get(name).ok_or_else(|| format!("no {name:?}"))?;
        out += &match filter {
            "upper" => value.to_uppercase(),
            "len" => value.chars().count().to_string(),
            "" => value.clone(),
            f => return Err(format!("no filter {f}")),
        };
        rest = &rest[at + end + 2..];
    }
    Ok(out + rest)
}
fn csv(line: &str) -> Vec<String> {
    let (mut out, mut field, mut quoted) = (vec![], String::new(), false);
    let mut it = line.chars().peekable();
    while let Some(c) = it.next() {
        match (c, quoted) {
            ('"', true) if it.peek() == Some(&'"') => {
                it.next();
                field.push('"');
            }
            ('"', _) => quoted = !quoted,
            (',', false) => out.push(std::mem::take(&mut field)),
            (c, _) => field.push(c),
        }
    }
    out.push(field);
    out
}
fn glob(p: &str, t: &str) -> bool {
    match (p.chars().next(), t.chars().next()) {
        (None, None) => true,
        (Some('*'), _) => glob(&p[1..], t) || t.chars().next().is_some_and(|c| glob(p, &t[c.len_utf8()..])),
        (Some('?'), Some(c)) => glob(&p[1..], &t[c.len_utf8()..]),
        (Some(a), Some(b)) if a == b => glob(&p[a.len_utf8()..], &t[b.len_utf8()..]),
        _ => false,
    }
}
fn slug(t: &str) -> String {
    t.to_lowercase().split(|c: char| !c.is_alphanumeric()).filter(|p| !p.is_empty()).collect::<Vec<_>>().join("-")
}
fn natural(a: &str, b: &str) -> Ordering {
    let (mut a, mut b) = (a, b);
    loop {
        match (a.chars().next(), b.chars().next()) {
            (None, None) => return Ordering::Equal,
            (None, _) => return Ordering::Less,
            (_, None) => return Ordering::Greater,
            (Some(x), Some(y)) if x.is_ascii_digit() && y.is_ascii_digit() => {
                let cut = |s: &str| s.find(|c: char| !c.is_ascii_digit()).unwrap_or(s.len());
                let (n, m) = (cut(a), cut(b));
                match a[..n].parse::<u64>().unwrap().cmp(&b[..m].parse().unwrap()) {
                    Ordering::Equal => {
                        a = &a[n..];
                        b = &b[m..];
                    }
                    o => return o,
                }
            }
            (Some(x), Some(y)) => match x.cmp(&y) {
                Ordering::Equal => {
                    a = &a[x.len_utf8()..];
                    b = &b[y.len_utf8()..];
                }
                o => return o,
            },
        }
    }
}
fn main() {
    let v = BTreeMap::from([("name", "Zoë".to_string()), ("n", "3".into())]);
    for t in ["Hi {{ name }}, {{n}} new", "{{name|upper}}{{ name | len }}", "{{ x }}", "a {{ b", "{{n|no}}", "none"] {
        println!("{:?}", fill(t, &v));
    }
    for l in ["a,b,,c", "\"x,y\",\"say \"\"hi\"\"\",z", "", "\"open,1", "ü,\" \""] {
        println!("{:?}", csv(l));
    }
    println!(
        "{:?}",
        [
            ("*.rs", "main.rs"),
            ("m?in*", "main.rs"),
            ("*a*b*", "xxaxxbxx"),
            ("*a*b", "ab c"),
            ("größ?", "größe"),
            ("", ""),
            ("*", "")
        ]
        .map(|(p, t)| glob(p, t))
    );
    println!("{:?}", ["Hello, World!", "  Größe & Co. ", "---"].map(slug));
    let mut files = ["file10", "file9", "file1b", "File2", "file1a", "file010", "file"];
    files.sort_by(|a, b| natural(a, b));
    println!("{files:?}");
}
