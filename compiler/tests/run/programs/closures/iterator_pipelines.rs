//! Long pipelines whose closures capture one another's environment, return closures and iterators, and mutate state.
fn pipeline<'a>(words: &'a [&'a str], min: usize) -> impl Iterator<Item = (usize, String)> + 'a {
    let mut seen = std::collections::HashSet::new();
    words
        .iter()
        .enumerate()
        .filter(move |(_, w)| w.len() >= min && seen.insert(w.len()))
        .map(move |(i, w)| (i * min, w.chars().rev().collect()))
}
fn adders() -> impl Iterator<Item = Box<dyn Fn(i32) -> i32>> {
    (1..=4).map(|n| Box::new(move |x| x * n + 1) as Box<dyn Fn(i32) -> i32>)
}
fn accumulate<T: Clone, F: FnMut(&T, &T) -> T>(v: &[T], mut f: F) -> Vec<T> {
    v.iter()
        .scan(None, |state: &mut Option<T>, x| {
            let next = match state {
                Some(s) => f(s, x),
                None => x.clone(),
            };
            *state = Some(next.clone());
            Some(next)
        })
        .collect()
}
fn memo<A: Copy + Eq + std::hash::Hash, B: Copy>(f: impl Fn(A) -> B) -> impl FnMut(A) -> (B, bool) {
    let mut kept = std::collections::HashMap::new();
    move |a| {
        let hit = kept.contains_key(&a);
        (*kept.entry(a).or_insert_with(|| f(a)), hit)
    }
}
fn debounce(limit: u32) -> impl FnMut(u32) -> Option<u32> {
    let mut last = None;
    move |t| {
        let ok = last.is_none_or(|l| t - l >= limit);
        if ok {
            last = Some(t);
        }
        ok.then_some(t)
    }
}
fn partial<A: Copy, B, C>(f: impl Fn(A, B) -> C, a: A) -> impl Fn(B) -> C {
    move |b| f(a, b)
}
fn flip<A, B, C>(f: impl Fn(A, B) -> C) -> impl Fn(B, A) -> C {
    move |b, a| f(a, b)
}
fn power<T>(f: impl Fn(T) -> T, n: u32) -> impl Fn(T) -> T {
    move |mut x| {
        for _ in 0..n {
            x = f(x);
        }
        x
    }
}
fn main() {
    println!("{:?}", pipeline(&["a", "bb", "cc", "ddd", "eee", "ffff"], 2).collect::<Vec<_>>());
    println!("{:?} {}", adders().map(|f| f(10)).collect::<Vec<_>>(), adders().fold(1, |x, f| f(x)));
    println!(
        "{:?} {:?}",
        accumulate(&[1, 2, 3, 4], |a, b| a * 10 + b),
        accumulate(&["a", "b"].map(String::from), |a, b| format!("({a}{b})"))
    );
    let mut square = memo(|n: u64| n * n);
    println!("{:?}", [3, 4, 3, 3].map(&mut square));
    let mut d = debounce(10);
    println!("{:?}", [0, 5, 10, 12, 25, 34, 35].into_iter().filter_map(|t| d(t)).collect::<Vec<_>>());
    let sub = |a: i32, b: i32| a - b;
    println!("{} {} {}", partial(sub, 10)(3), flip(sub)(10, 3), power(partial(flip(sub), 2), 5)(100));
    let mut counts = [0; 3];
    (0..20).filter(|n| n % 3 != 1).for_each(|n| counts[n % 3] += n);
    println!("{counts:?}");
    let fs: Vec<(&str, fn(f64) -> f64)> = vec![("half", |x| x / 2.0), ("neg", |x| -x), ("floor", f64::floor)];
    println!(
        "{:?}",
        fs.iter()
            .flat_map(|(n, f)| fs.iter().map(move |(m, g)| (format!("{n}{m}"), f(g(7.5)))))
            .filter(|p| p.1 > 0.0)
            .collect::<Vec<_>>()
    );
    let mut log = vec![];
    let r = (1..=3)
        .map(|n| {
            log.push(n);
            n * n
        })
        .map(Some)
        .chain([None])
        .map_while(|x| x)
        .rposition_by_hand();
    println!("{r} {log:?}");
}
trait ByHand {
    fn rposition_by_hand(self) -> i32;
}
impl<I: Iterator<Item = i32>> ByHand for I {
    fn rposition_by_hand(self) -> i32 {
        self.fold(0, |a, b| a * 2 + b)
    }
}
