//! Iterators of our own: DoubleEnded, ExactSize, adapters over generics, IntoIterator for a type and its reference.
struct Countdown {
    from: u32,
    to: u32,
}
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.from <= self.to {
            return None;
        }
        self.from -= 1;
        Some(self.from + 1)
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.from - self.to) as usize;
        (n, Some(n))
    }
}
impl DoubleEndedIterator for Countdown {
    fn next_back(&mut self) -> Option<u32> {
        if self.from <= self.to {
            return None;
        }
        self.to += 1;
        Some(self.to)
    }
}
impl ExactSizeIterator for Countdown {}
struct Pairs<I: Iterator> {
    inner: I,
    held: Option<I::Item>,
}
impl<I: Iterator> Iterator for Pairs<I>
where
    I::Item: Clone,
{
    type Item = (I::Item, I::Item);
    fn next(&mut self) -> Option<Self::Item> {
        if self.held.is_none() {
            self.held = self.inner.next();
        }
        let next = self.inner.next()?;
        let before = self.held.replace(next.clone())?;
        Some((before, next))
    }
}
trait PairsExt: Iterator + Sized {
    fn pairs(self) -> Pairs<Self> {
        Pairs { inner: self, held: None }
    }
}
impl<I: Iterator> PairsExt for I {}
struct Bag(Vec<String>);
impl IntoIterator for Bag {
    type Item = String;
    type IntoIter = std::vec::IntoIter<String>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
impl<'a> IntoIterator for &'a Bag {
    type Item = &'a str;
    type IntoIter = std::iter::Map<std::slice::Iter<'a, String>, fn(&'a String) -> &'a str>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(String::as_str)
    }
}
impl FromIterator<char> for Bag {
    fn from_iter<T: IntoIterator<Item = char>>(t: T) -> Bag {
        Bag(t.into_iter().map(String::from).collect())
    }
}
fn fibonacci() -> impl Iterator<Item = u64> {
    let mut s = (0, 1);
    std::iter::from_fn(move || {
        s = (s.1, s.0 + s.1);
        Some(s.0)
    })
}
fn main() {
    println!("{:?}", Countdown { from: 5, to: 0 }.collect::<Vec<_>>());
    println!("{:?}", Countdown { from: 5, to: 2 }.rev().collect::<Vec<_>>());
    let mut both = Countdown { from: 6, to: 0 };
    println!("{:?} {:?} {:?} {}", both.next(), both.next_back(), both.next(), both.len());
    println!("{:?}", Countdown { from: 4, to: 0 }.pairs().collect::<Vec<_>>());
    println!("{:?}", "hello".chars().pairs().filter(|(a, b)| a == b).count());
    let bag: Bag = "xyz".chars().collect();
    for s in &bag {
        print!("{s}-");
    }
    for s in bag {
        print!("{s}+");
    }
    println!();
    println!("{:?}", fibonacci().skip_while(|n| *n < 100).take(5).collect::<Vec<_>>());
    println!("{:?}", std::iter::successors(Some(1u16), |n| n.checked_mul(7)).collect::<Vec<_>>());
    println!("{:?}", Countdown { from: 9, to: 0 }.zip(fibonacci()).skip(6).last());
    println!(
        "{:?}",
        std::iter::repeat_with(|| 2).take(3).chain(std::iter::once(7)).chain(std::iter::empty()).collect::<Vec<_>>()
    );
}
