//! Which of equal elements min, max, min_by_key, max_by and sort keep; partial orders; NaN; reversed keys.
use std::cmp::{Ordering, Reverse};
#[derive(Debug, Clone, Copy)]
struct P(u8, char);
impl PartialEq for P {
    fn eq(&self, o: &P) -> bool {
        self.0 == o.0
    }
}
impl Eq for P {}
impl PartialOrd for P {
    fn partial_cmp(&self, o: &P) -> Option<Ordering> {
        Some(self.cmp(o))
    }
}
impl Ord for P {
    fn cmp(&self, o: &P) -> Ordering {
        self.0.cmp(&o.0)
    }
}
fn main() {
    let v = [P(2, 'a'), P(1, 'b'), P(3, 'c'), P(1, 'd'), P(3, 'e'), P(2, 'f')];
    println!("{:?} {:?}", v.iter().min(), v.iter().max());
    println!("{:?} {:?}", v.iter().min_by_key(|p| p.0 % 2), v.iter().max_by_key(|p| p.0 % 2));
    println!("{:?} {:?}", v.iter().min_by(|a, b| b.cmp(a)), v.iter().max_by(|a, b| b.cmp(a)));
    println!("{:?} {:?}", v.iter().rev().min(), v.iter().rev().max());
    println!(
        "{:?} {:?} {:?}",
        P(1, 'x').min(P(1, 'y')),
        P(1, 'x').max(P(1, 'y')),
        P(0, 'z').clamp(P(1, 'l'), P(2, 'h'))
    );
    println!("{:?} {:?}", std::cmp::min(P(5, 'p'), P(5, 'q')), std::cmp::max(P(5, 'p'), P(5, 'q')));
    let mut s = v;
    s.sort();
    println!("{:?}", s.map(|p| p.1));
    s.sort_by_key(|p| Reverse(p.0));
    println!("{:?}", s.map(|p| p.1));
    s.reverse();
    s.sort_by(|a, b| (a.0 == 2).cmp(&(b.0 == 2)));
    println!("{:?}", s.map(|p| p.1));
    println!("{:?} {:?}", v.iter().position(|p| *p == P(3, '?')), v.iter().rposition(|p| *p == P(3, '?')));
    let f = [1.0, f64::NAN, -2.0, 5.0, f64::NAN];
    println!("{:?} {:?}", f.iter().copied().fold(f64::NAN, f64::max), f.iter().copied().reduce(f64::min));
    println!(
        "{:?} {:?}",
        f.iter().max_by(|a, b| a.total_cmp(b)).map(|x| x.is_nan()),
        f.iter().min_by(|a, b| a.total_cmp(b))
    );
    println!("{:?}", f.iter().filter(|x| !x.is_nan()).max_by(|a, b| a.partial_cmp(b).unwrap()));
    println!(
        "{:?} {:?}",
        ["b", "B", "a"].iter().min_by_key(|s| s.to_lowercase()),
        ["bb", "a", "cc"].iter().max_by_key(|s| s.len())
    );
    println!("{:?} {:?}", v.iter().map(|p| (Reverse(p.0), p.1)).min(), v.iter().map(|p| (p.0, Reverse(p.1))).max());
    println!(
        "{:?} {:?} {:?}",
        Ordering::Less.then(Ordering::Greater),
        Ordering::Equal.then_with(|| 2.cmp(&1)),
        Ordering::Less.reverse()
    );
    println!(
        "{:?}",
        (Some(1).cmp(&None), Ok::<u8, u8>(9).cmp(&Err(1)), [1, 2][..].cmp(&[1]), "Z".cmp("a"), ().cmp(&()))
    );
    println!("{:?} {:?}", Ordering::Less.is_le(), 1.partial_cmp(&1).map(Ordering::is_ne));
}
