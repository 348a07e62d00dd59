//! zip, chain, rev, cycle and skip in combinations, exact sizes and hints, nth from both ends.
fn main() {
    let a = [1, 2, 3, 4, 5];
    let b = ["x", "y", "z"];
    println!("{:?}", a.iter().zip(&b).rev().collect::<Vec<_>>());
    println!("{:?}", a.iter().rev().zip(b.iter().rev()).collect::<Vec<_>>());
    println!("{:?}", std::iter::zip(a, b).map(|(n, s)| s.repeat(n)).collect::<Vec<_>>());
    println!("{:?}", a.iter().chain(&[9]).chain([].iter()).rev().collect::<Vec<_>>());
    let mut both = a.iter().chain(a.iter());
    println!("{:?} {:?} {:?} {:?}", both.next_back(), both.nth(5), both.nth_back(1), both.collect::<Vec<_>>());
    println!("{:?} {:?}", a.iter().skip(2).len(), a.iter().take(99).len());
    println!("{:?}", a.iter().cycle().skip(3).step_by(2).take(6).collect::<Vec<_>>());
    println!("{:?} {:?}", a.iter().enumerate().rev().nth(1), a.iter().rev().enumerate().nth(1));
    println!("{:?}", a.iter().zip(a.iter().skip(1)).map(|(x, y)| y * x).collect::<Vec<_>>());
    println!("{:?} {:?}", a.chunks(2).rev().next(), a.windows(2).rev().last());
    println!("{:?}", "abc".chars().rev().chain("xyz".chars().rev()).rev().collect::<String>());
    println!("{:?}", (0..3).zip(10..).zip("ab".chars()).map(|((a, b), c)| format!("{a}{b}{c}")).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        (0..10).skip(3).take(4).rev().collect::<Vec<_>>(),
        (0..10).rev().take(4).skip(1).collect::<Vec<_>>()
    );
    println!("{:?} {:?}", a.iter().filter(|n| **n > 1).size_hint(), a.iter().chain(&a).size_hint());
    println!("{:?} {:?}", (0..).take(3).size_hint(), a.iter().flat_map(|n| 0..*n).size_hint().0);
    println!(
        "{:?} {:?}",
        [[1, 2], [3, 4]].iter().flatten().rev().collect::<Vec<_>>(),
        [vec![1], vec![], vec![2, 3]].concat().iter().rev().nth(2)
    );
    println!("{:?}", a.iter().skip_while(|n| **n < 3).rev_by_hand());
    let (even, odd): (Vec<&usize>, Vec<&usize>) = a.iter().partition(|n| *n % 2 == 0);
    println!("{even:?} {odd:?}");
    println!(
        "{:?}",
        a.iter()
            .min_by(|x, y| (*x % 3).cmp(&(*y % 3)))
            .into_iter()
            .chain(a.iter().max_by_key(|x| *x % 3))
            .collect::<Vec<_>>()
    );
}
trait Rev {
    fn rev_by_hand(self) -> Vec<usize>;
}
impl<'a, I: Iterator<Item = &'a usize>> Rev for I {
    fn rev_by_hand(self) -> Vec<usize> {
        let mut v: Vec<usize> = self.copied().collect();
        v.reverse();
        v
    }
}
