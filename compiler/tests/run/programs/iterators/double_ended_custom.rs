//! A deque-like iterator of our own used from both ends, with rev, rfold, rfind, nth_back, and size hints that are lies-free.
#[derive(Clone, Debug)]
struct Digits {
    n: u64,
    low: u32,
    high: u32,
}
impl Digits {
    fn new(n: u64) -> Self {
        Digits { n, low: 0, high: n.checked_ilog10().map_or(1, |l| l + 1) }
    }
    fn at(&self, i: u32) -> u8 {
        (self.n / 10u64.pow(i) % 10) as u8
    }
}
impl Iterator for Digits {
    type Item = u8;
    fn next(&mut self) -> Option<u8> {
        if self.low == self.high {
            return None;
        }
        self.high -= 1;
        Some(self.at(self.high))
    }
    fn size_hint(&self) -> (usize, Option<usize>) {
        let n = (self.high - self.low) as usize;
        (n, Some(n))
    }
    fn nth(&mut self, n: usize) -> Option<u8> {
        self.high = self.high.saturating_sub(n as u32).max(self.low);
        self.next()
    }
}
impl DoubleEndedIterator for Digits {
    fn next_back(&mut self) -> Option<u8> {
        if self.low == self.high {
            return None;
        }
        self.low += 1;
        Some(self.at(self.low - 1))
    }
}
impl ExactSizeIterator for Digits {}
impl std::iter::FusedIterator for Digits {}
struct Tree {
    left: Option<Box<Tree>>,
    value: i32,
    right: Option<Box<Tree>>,
}
impl Tree {
    fn build(v: &[i32]) -> Option<Box<Tree>> {
        let m = v.len() / 2;
        Some(Box::new(Tree { value: *v.get(m)?, left: Tree::build(&v[..m]), right: Tree::build(&v[m + 1..]) }))
    }
    fn iter(&self) -> Walk<'_> {
        let mut w = Walk { stack: vec![] };
        w.push(Some(self));
        w
    }
}
struct Walk<'a> {
    stack: Vec<&'a Tree>,
}
impl<'a> Walk<'a> {
    fn push(&mut self, mut t: Option<&'a Tree>) {
        while let Some(n) = t {
            self.stack.push(n);
            t = n.left.as_deref();
        }
    }
}
impl<'a> Iterator for Walk<'a> {
    type Item = i32;
    fn next(&mut self) -> Option<i32> {
        let n = self.stack.pop()?;
        self.push(n.right.as_deref());
        Some(n.value)
    }
}
impl<'a> IntoIterator for &'a Tree {
    type Item = i32;
    type IntoIter = Walk<'a>;
    fn into_iter(self) -> Walk<'a> {
        self.iter()
    }
}
fn main() {
    let d = Digits::new(9_876_543_210);
    println!("{:?} {:?}", d.clone().collect::<Vec<_>>(), d.clone().rev().collect::<Vec<_>>());
    println!("{} {:?} {:?} {:?}", d.len(), d.clone().nth(2), d.clone().nth_back(2), d.clone().nth(50));
    let mut e = d.clone();
    println!("{:?} {:?} {:?} {}", e.next(), e.next_back(), e.nth(1), e.len());
    println!("{:?} {:?}", d.clone().rfold(0u64, |a, x| a * 10 + x as u64), d.clone().rfind(|x| x % 4 == 0));
    println!(
        "{:?} {:?}",
        d.clone().zip(d.clone().rev()).filter(|(a, b)| a < b).count(),
        d.clone().rposition(|x| x == 7)
    );
    println!("{:?} {:?}", Digits::new(0).collect::<Vec<_>>(), Digits::new(u64::MAX).map(u32::from).sum::<u32>());
    println!("{:?}", d.clone().skip(2).step_by(3).collect::<Vec<_>>());
    println!("{:?}", d.clone().enumerate().rev().take(2).collect::<Vec<_>>());
    let mut f = Digits::new(12);
    println!("{:?} {:?} {:?} {:?}", f.next(), f.next_back(), f.next(), f.next_back());
    let t = Tree::build(&[1, 3, 5, 7, 9, 11]).unwrap();
    println!("{:?} {:?}", t.iter().collect::<Vec<_>>(), t.iter().position(|n| n == 7));
    for n in &*t {
        if n > 5 {
            break;
        }
        print!("{n} ");
    }
    println!("{:?} {}", t.iter().zip(t.iter().skip(1)).map(|(a, b)| b - a).max(), t.iter().is_sorted());
}
