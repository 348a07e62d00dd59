//! Generic associated types, lending iterators, higher-ranked bounds, and traits generic over lifetimes.
trait Lending {
    type Item<'a>
    where
        Self: 'a;
    fn next<'a>(&'a mut self) -> Option<Self::Item<'a>>;
    fn each(mut self, mut f: impl for<'a> FnMut(Self::Item<'a>))
    where
        Self: Sized,
    {
        while let Some(x) = self.next() {
            f(x);
        }
    }
}
struct WindowsMut<'s, T> {
    slice: &'s mut [T],
    at: usize,
    size: usize,
}
impl<'s, T> Lending for WindowsMut<'s, T> {
    type Item<'a>
        = &'a mut [T]
    where
        Self: 'a;
    fn next<'a>(&'a mut self) -> Option<&'a mut [T]> {
        let w = self.slice.get_mut(self.at..self.at + self.size)?;
        self.at += 1;
        Some(w)
    }
}
struct Lines {
    text: String,
    buffer: String,
    at: usize,
}
impl Lending for Lines {
    type Item<'a> = (usize, &'a str);
    fn next<'a>(&'a mut self) -> Option<(usize, &'a str)> {
        let line = self.text.lines().nth(self.at)?;
        self.at += 1;
        self.buffer.clear();
        self.buffer.extend(line.chars().rev());
        Some((self.at, &self.buffer))
    }
}
trait Family {
    type Of<T>: FromIterator<T> + IntoIterator<Item = T>;
    const NAME: &'static str;
}
struct VecFamily;
struct ListFamily;
impl Family for VecFamily {
    type Of<T> = Vec<T>;
    const NAME: &'static str = "vec";
}
impl Family for ListFamily {
    type Of<T> = std::collections::LinkedList<T>;
    const NAME: &'static str = "list";
}
fn squares<F: Family>(n: u32) -> F::Of<u32> {
    (0..n).map(|x| x * x).collect()
}
fn text<F: Family>(n: u32) -> F::Of<String> {
    squares::<F>(n).into_iter().map(|x| format!("{x}{}", F::NAME)).collect()
}
trait Parse<'a>: Sized {
    fn parse(text: &'a str) -> Option<(Self, &'a str)>;
}
impl<'a> Parse<'a> for &'a str {
    fn parse(t: &'a str) -> Option<(Self, &'a str)> {
        let end = t.find(' ').unwrap_or(t.len());
        (end > 0).then(|| (&t[..end], t[end..].trim_start()))
    }
}
impl<'a> Parse<'a> for u32 {
    fn parse(t: &'a str) -> Option<(Self, &'a str)> {
        let (w, rest) = <&str>::parse(t)?;
        Some((w.parse().ok()?, rest))
    }
}
impl<'a, A: Parse<'a>, B: Parse<'a>> Parse<'a> for (A, B) {
    fn parse(t: &'a str) -> Option<(Self, &'a str)> {
        let (a, t) = A::parse(t)?;
        let (b, t) = B::parse(t)?;
        Some(((a, b), t))
    }
}
impl<'a, A: Parse<'a>> Parse<'a> for Vec<A> {
    fn parse(mut t: &'a str) -> Option<(Self, &'a str)> {
        let mut v = vec![];
        while let Some((a, rest)) = A::parse(t) {
            v.push(a);
            t = rest;
        }
        Some((v, t))
    }
}
fn longest<'a, 'b: 'a>(a: &'a str, b: &'b str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}
fn main() {
    let mut v = [1, 2, 3, 4, 5];
    let mut windows = WindowsMut { slice: &mut v, at: 0, size: 3 };
    while let Some(w) = windows.next() {
        w[2] += w[0] * w[1];
    }
    println!("{v:?}");
    Lines { text: "one\ntwo\nthree".into(), buffer: String::new(), at: 0 }.each(|(n, l)| print!("{n}:{l} "));
    println!();
    println!("{:?} {:?}", squares::<VecFamily>(5), text::<ListFamily>(3));
    println!("{:?}", <(&str, u32)>::parse("age 42 rest"));
    println!("{:?}", <((u32, u32), Vec<&str>)>::parse("1 2 a b c"));
    println!("{:?} {:?}", <Vec<(&str, u32)>>::parse("x 1 y 2 z"), u32::parse("no"));
    println!("{}", longest("ab", "abc"));
}
