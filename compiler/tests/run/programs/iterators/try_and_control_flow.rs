//! try_fold, try_for_each, ControlFlow, fused and by_ref, early exits that keep the rest.
use std::ops::ControlFlow::{self, Break, Continue};
fn find_pair(v: &[i32], target: i32) -> ControlFlow<(usize, usize), u32> {
    let mut tried = 0;
    v.iter().enumerate().try_for_each(|(i, a)| {
        v[i + 1..].iter().enumerate().try_for_each(|(j, b)| {
            tried += 1;
            if a + b == target { Break((i, i + 1 + j)) } else { Continue(()) }
        })
    })?;
    Continue(tried)
}
fn main() {
    println!("{:?} {:?}", find_pair(&[1, 5, 9, 12], 14), find_pair(&[1, 2, 3], 100));
    println!("{:?}", [1u8, 100, 100, 100].iter().try_fold(0u8, |a, n| a.checked_add(*n)));
    println!(
        "{:?}",
        ["1", "2", "z"].iter().try_fold(0, |a, s| s.parse::<i32>().map(|n| a * 10 + n)).map_err(|e| e.to_string())
    );
    let mut it = (1..10).into_iter();
    println!("{:?} {:?}", it.try_fold(0, |a, n| if n == 4 { Err(a) } else { Ok(a + n) }), it.next());
    let mut rest = "a b;c d".split([' ', ';']);
    println!("{:?} {:?}", rest.by_ref().take(2).collect::<Vec<_>>(), rest.collect::<Vec<_>>());
    let mut n = (0..20).into_iter();
    println!(
        "{:?} {:?} {:?}",
        n.by_ref().take_while(|x| *x < 5).count(),
        n.next(),
        n.by_ref().skip(3).step_by(4).next()
    );
    println!("{:?}", n.rev().map_while(|x| (x > 12).then_some(x)).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4].iter().rev().try_fold(10, |a: i32, n| a.checked_rem(*n)));
    let flow = (1..).try_fold(1u64, |a, n| a.checked_mul(n).map_or(Break((a, n)), Continue));
    println!("{flow:?} {:?}", flow.break_value());
    let c: ControlFlow<u8, i32> = Continue(3);
    println!("{:?} {:?} {} {:?}", c, c.map_continue(|n| n + 1), c.is_break(), c.continue_value());
    println!(
        "{:?}",
        (1..=5).try_rfold(String::new(), |mut s, n| {
            s += &n.to_string();
            if s.len() > 3 { Err(s) } else { Ok(s) }
        })
    );
    println!("{:?}", [Some(1), Some(2), None, Some(4)].iter().map_while(|o| *o).collect::<Vec<_>>());
    println!(
        "{:?} {:?}",
        [3, 1, 2].iter().is_sorted_by_key(|n| -*n),
        ["a", "B"].iter().is_sorted_by(|a, b| a.to_lowercase() <= b.to_lowercase())
    );
    println!("{:?}", (0..3).map(|n| if n < 5 { Some(n) } else { None }).sum::<Option<i32>>());
    println!("{:?}", "12x4".chars().map(|c| c.to_digit(10).ok_or(c)).collect::<Result<Vec<_>, _>>());
    println!(
        "{:?}",
        std::iter::successors(Some(100u32), |n| if n % 2 == 0 { Some(n / 2) } else { n.checked_sub(20) })
            .collect::<Vec<_>>()
    );
}
