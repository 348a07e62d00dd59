//! Index by several types, RangeBounds, FromIterator, Extend, IntoIterator, Sum, Product, AsRef, TryFrom, Borrow, Default.
use std::collections::BTreeMap;
use std::iter::{Product, Sum};
use std::ops::{Bound, Index, IndexMut, Range, RangeBounds};
#[derive(Debug, Default, Clone, PartialEq)]
struct Text {
    lines: Vec<String>,
}
impl Index<usize> for Text {
    type Output = str;
    fn index(&self, i: usize) -> &str {
        &self.lines[i]
    }
}
impl IndexMut<(usize, char)> for Text {
    fn index_mut(&mut self, (i, _): (usize, char)) -> &mut String {
        if self.lines.len() <= i {
            self.lines.resize(i + 1, String::new());
        }
        &mut self.lines[i]
    }
}
impl Index<(usize, char)> for Text {
    type Output = String;
    fn index(&self, (i, _): (usize, char)) -> &String {
        &self.lines[i]
    }
}
impl Index<Range<usize>> for Text {
    type Output = [String];
    fn index(&self, r: Range<usize>) -> &[String] {
        &self.lines[r]
    }
}
impl Index<&str> for Text {
    type Output = str;
    fn index(&self, s: &str) -> &str {
        self.lines.iter().find(|l| l.contains(s)).map_or("", |l| l)
    }
}
impl<S: Into<String>> FromIterator<S> for Text {
    fn from_iter<I: IntoIterator<Item = S>>(i: I) -> Self {
        Text { lines: i.into_iter().map(Into::into).collect() }
    }
}
impl<'a> Extend<&'a str> for Text {
    fn extend<I: IntoIterator<Item = &'a str>>(&mut self, i: I) {
        for s in i {
            self.lines.push(s.to_uppercase());
        }
    }
}
impl<'a> IntoIterator for &'a mut Text {
    type Item = &'a mut String;
    type IntoIter = std::slice::IterMut<'a, String>;
    fn into_iter(self) -> Self::IntoIter {
        self.lines.iter_mut()
    }
}
impl AsRef<[String]> for Text {
    fn as_ref(&self) -> &[String] {
        &self.lines
    }
}
impl TryFrom<&[u8]> for Text {
    type Error = std::str::Utf8Error;
    fn try_from(b: &[u8]) -> Result<Self, Self::Error> {
        Ok(std::str::from_utf8(b)?.lines().collect())
    }
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Money(i64);
impl Sum for Money {
    fn sum<I: Iterator<Item = Money>>(i: I) -> Money {
        Money(i.map(|m| m.0).sum())
    }
}
impl<'a> Sum<&'a Money> for Money {
    fn sum<I: Iterator<Item = &'a Money>>(i: I) -> Money {
        i.copied().sum()
    }
}
impl Product<Money> for f64 {
    fn product<I: Iterator<Item = Money>>(i: I) -> f64 {
        i.map(|m| m.0 as f64 / 100.0).product()
    }
}
fn span(r: impl RangeBounds<i32>) -> String {
    let show = |b: Bound<&i32>| match b {
        Bound::Included(n) => format!("={n}"),
        Bound::Excluded(n) => format!("!{n}"),
        Bound::Unbounded => "_".into(),
    };
    format!("{}..{} {}", show(r.start_bound()), show(r.end_bound()), r.contains(&5))
}
fn longest(t: impl AsRef<[String]>) -> usize {
    t.as_ref().iter().map(String::len).max().unwrap_or(0)
}
fn main() {
    let mut t: Text = ["one", "two"].into_iter().collect();
    t.extend(["three", "four"]);
    t[(1, 'x')].push_str(" more");
    t[(5, '.')] = "far".into();
    println!("{} {:?} {:?} {:?} {:?}", &t[0], &t[1..3], &t["OU"], &t["zz"], t[(5, ' ')]);
    for l in &mut t {
        l.insert(0, '>');
    }
    println!("{t:?} {}", longest(&t.lines));
    println!("{:?} {:?}", Text::try_from(&b"a\nb"[..]), Text::try_from(&[0xffu8][..]).map_err(|e| e.valid_up_to()));
    let m = [Money(150), Money(250), Money(-50)];
    println!("{:?} {:?} {}", m.iter().sum::<Money>(), m.into_iter().sum::<Money>(), m.into_iter().product::<f64>());
    println!(
        "{} {} {} {} {}",
        span(1..5),
        span(..=5),
        span(6..),
        span(..),
        span((Bound::Excluded(4), Bound::Included(9)))
    );
    let index: BTreeMap<char, Text> = "ab".chars().map(|c| (c, [c.to_string()].into_iter().collect())).collect();
    println!("{} {}", &index[&'a'][0], longest(index[&'b'].clone()));
}
