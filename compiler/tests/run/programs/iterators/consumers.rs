//! The consuming methods of Iterator.
use std::ops::ControlFlow;
fn main() {
    let v = [3, 1, 4, 1, 5, 9, 2, 6];
    let it = || v.iter().copied();
    println!("{} {} {} {}", it().sum::<i32>(), it().product::<i32>(), it().count(), it().fold(0, |a, n| a * 3 + n));
    println!("{:?} {:?} {:?} {:?}", it().min(), it().max(), it().last(), it().nth(4));
    println!(
        "{} {} {:?} {:?}",
        it().any(|n| n > 8),
        it().all(|n| n > 0),
        it().find(|n| n % 2 == 0),
        it().position(|n| n == 5)
    );
    println!("{:?} {:?}", it().reduce(|a, b| a.max(b) * 2 - a.min(b)), it().partition::<Vec<_>, _>(|n| n % 2 == 0));
    println!("{:?} {:?}", it().max_by(|a, b| (a % 5).cmp(&(b % 5))), it().min_by_key(|n| (n - 4).abs()));
    println!("{:?}", it().try_fold(0i8, |sum, n| sum.checked_add(n as i8 * 10)));
    println!("{:?}", it().try_for_each(|n| if n == 9 { ControlFlow::Break(n) } else { ControlFlow::Continue(()) }));
    println!("{:?}", ["1", "2", "x"].iter().map(|s| s.parse::<u8>()).collect::<Result<Vec<_>, _>>());
    println!("{:?}", ["1", "2"].iter().map(|s| s.parse::<u8>().ok()).collect::<Option<Vec<_>>>());
    println!("{:?}", ["1", "2"].iter().map(|s| s.parse::<u8>()).sum::<Result<u8, _>>());
    println!("{:?} {:?}", it().cmp([3, 1, 5]), it().eq(v));
    println!("{:?} {:?}", it().lt([4]), [1.0, f64::NAN].iter().partial_cmp(&[1.0, 2.0]));
    println!("{:?} {:?}", it().is_sorted(), it().rposition(|n| n == 1));
    println!("{:?}", it().find_map(|n| (n > 4).then_some(n as f32 / 2.0)));
    println!("{}", it().map(|n| n.to_string()).collect::<Vec<_>>().concat());
    println!("{:?}", it().map(|n| (n, n as u8 as char)).collect::<std::collections::BTreeMap<_, _>>());
    println!("{:?} {:?}", it().size_hint(), it().filter(|n| *n > 1).size_hint());
    let mut rest = it();
    println!("{:?} {:?} {:?}", rest.by_ref().take(3).collect::<Vec<_>>(), rest.len(), rest.next_back());
    println!("{:?} {:?}", it().rev().try_rfold(1i64, |a, n| a.checked_mul(n as i64)), it().rfind(|n| n % 3 == 0));
    println!("{:?}", it().max_by(|a, b| a.partial_cmp(b).unwrap()).into_iter().chain(None).collect::<Vec<_>>());
}
