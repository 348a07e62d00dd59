//! Strings that move through structs, maps, options, Cow and iterators, with slices that borrow from them.
use std::borrow::Cow;
use std::collections::BTreeMap;
#[derive(Debug, Clone, PartialEq)]
struct Person<'a> {
    first: &'a str,
    rest: Cow<'a, str>,
    tags: Vec<&'a str>,
}
fn parse(line: &str) -> Option<Person<'_>> {
    let (name, tags) = line.split_once(':').unwrap_or((line, ""));
    let mut parts = name.split_whitespace();
    let first = parts.next()?;
    let rest: Vec<&str> = parts.collect();
    let rest = match rest[..] {
        [one] => Cow::Borrowed(one),
        _ => Cow::Owned(rest.join(" ")),
    };
    Some(Person { first, rest, tags: tags.split(',').map(str::trim).filter(|t| !t.is_empty()).collect() })
}
fn longest<'a>(p: &[Person<'a>]) -> &'a str {
    p.iter().map(|p| p.first).max_by_key(|f| f.chars().count()).unwrap_or("")
}
fn normalise(s: &mut String) -> bool {
    let before = s.len();
    *s = s.split_whitespace().collect::<Vec<_>>().join(" ");
    before != s.len()
}
struct Interner {
    map: BTreeMap<String, u32>,
    names: Vec<String>,
}
impl Interner {
    fn id(&mut self, s: &str) -> u32 {
        if let Some(i) = self.map.get(s) {
            return *i;
        }
        let i = self.names.len() as u32;
        self.map.insert(s.to_owned(), i);
        self.names.push(s.to_owned());
        i
    }
    fn name(&self, i: u32) -> Option<&str> {
        self.names.get(i as usize).map(String::as_str)
    }
}
fn main() {
    let text = String::from("Ada Lovelace: maths, poetry\nCher\nJohann Sebastian Bach: music,,\n\nÉlodie  X");
    let people: Vec<Person> = text.lines().filter_map(parse).collect();
    for p in &people {
        println!("{p:?} {}", matches!(p.rest, Cow::Owned(_)));
    }
    println!("{} {:?}", longest(&people), people.iter().flat_map(|p| &p.tags).collect::<Vec<_>>());
    let mut by_letter: BTreeMap<char, Vec<String>> = BTreeMap::new();
    for p in &people {
        by_letter.entry(p.first.chars().next().unwrap()).or_default().push(format!("{}{}", p.first, p.rest.len()));
    }
    println!("{by_letter:?}");
    let owned: Vec<(String, String)> = people.into_iter().map(|p| (p.first.to_string(), p.rest.into_owned())).collect();
    drop(text);
    println!("{owned:?}");
    let mut s = String::from("  a   b ");
    println!("{} {} {s:?}", normalise(&mut s.clone()), normalise(&mut "a b".to_string()));
    let mut i = Interner { map: BTreeMap::new(), names: vec![] };
    println!("{:?} {:?} {:?}", "x y x z y".split(' ').map(|w| i.id(w)).collect::<Vec<_>>(), i.name(1), i.name(9));
    let mut o = Some(String::from("opt"));
    println!(
        "{:?} {:?}",
        o.as_deref().map(str::len),
        o.as_mut().map(|s| {
            s.push('!');
            s.as_str()
        })
    );
    let taken = o.take().map_or_else(String::new, |s| s + "?");
    println!("{taken} {:?} {}", o, [taken.as_str(), "x"].concat());
    let words = vec!["b".to_string(), "a".into()];
    let refs: Vec<&String> = {
        let mut r: Vec<&String> = words.iter().collect();
        r.sort();
        r
    };
    println!("{refs:?} {}", words.iter().map(|s| s.as_str()).rev().collect::<Vec<_>>().join("/"));
}
