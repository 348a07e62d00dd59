//! A trie with counts, completion, deletion, wildcards and longest prefixes.
use std::collections::BTreeMap;
#[derive(Default, Debug)]
struct Trie {
    children: BTreeMap<char, Trie>,
    count: u32,
}
impl Trie {
    fn insert(&mut self, w: &str) {
        let mut n = self;
        for c in w.chars() {
            n = n.children.entry(c).or_default();
        }
        n.count += 1;
    }
    fn node(&self, p: &str) -> Option<&Trie> {
        p.chars().try_fold(self, |n, c| n.children.get(&c))
    }
    fn words(&self, prefix: &mut String, out: &mut Vec<(String, u32)>) {
        if self.count > 0 {
            out.push((prefix.clone(), self.count));
        }
        for (c, n) in &self.children {
            prefix.push(*c);
            n.words(prefix, out);
            prefix.pop();
        }
    }
    fn complete(&self, p: &str) -> Vec<(String, u32)> {
        let mut out = vec![];
        if let Some(n) = self.node(p) {
            n.words(&mut p.to_string(), &mut out);
        }
        out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        out
    }
    fn remove(&mut self, w: &str) -> bool {
        let mut it = w.chars();
        match it.next() {
            None => std::mem::take(&mut self.count) > 0,
            Some(c) => {
                let Some(child) = self.children.get_mut(&c) else { return false };
                let found = child.remove(it.as_str());
                if child.count == 0 && child.children.is_empty() {
                    self.children.remove(&c);
                }
                found
            }
        }
    }
    fn matches(&self, pattern: &str) -> u32 {
        let mut it = pattern.chars();
        match it.next() {
            None => self.count,
            Some('?') => self.children.values().map(|n| n.matches(it.as_str())).sum(),
            Some('*') => self.matches(it.as_str()) + self.children.values().map(|n| n.matches(pattern)).sum::<u32>(),
            Some(c) => self.children.get(&c).map_or(0, |n| n.matches(it.as_str())),
        }
    }
    fn longest<'a>(&self, text: &'a str) -> Option<&'a str> {
        let (mut n, mut best) = (self, None);
        for (i, c) in text.char_indices() {
            match n.children.get(&c) {
                Some(next) => n = next,
                None => break,
            }
            if n.count > 0 {
                best = Some(&text[..i + c.len_utf8()]);
            }
        }
        best
    }
    fn size(&self) -> usize {
        1 + self.children.values().map(Trie::size).sum::<usize>()
    }
}
fn main() {
    let mut t = Trie::default();
    for w in "the then them there their these the thé über üben a an and ant the".split(' ') {
        t.insert(w);
    }
    println!("{} {:?}", t.size(), t.complete("the"));
    println!("{:?} {:?} {:?}", t.complete("üb"), t.complete("x"), t.complete("an"));
    println!("{} {} {} {}", t.matches("the?"), t.matches("th*"), t.matches("?n"), t.matches("*e*"));
    println!("{:?} {:?} {:?}", t.longest("therefore"), t.longest("antler"), t.longest("zoo"));
    println!("{} {} {}", t.remove("the"), t.remove("the"), t.remove("nothing"));
    println!("{:?} {}", t.complete("th").len(), t.size());
    for w in ["then", "them", "there", "their", "these", "thé"] {
        t.remove(w);
    }
    println!("{} {:?}", t.size(), t.node("th").is_none());
}
