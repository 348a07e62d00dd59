//! In which order lazy adapters call their closures, how often, and what stays uncalled.
use std::cell::RefCell;
fn main() {
    let log = RefCell::new(String::new());
    let note = |s: String| log.borrow_mut().push_str(&s);
    let flush = |what: &str| {
        println!("{what}: {}", log.take());
    };
    let v: Vec<i32> = (1..=4)
        .map(|n| {
            note(format!("m{n} "));
            n * 2
        })
        .filter(|n| {
            note(format!("f{n} "));
            n % 4 == 0
        })
        .collect();
    flush("map filter");
    println!("{v:?}");
    let first = (1..100)
        .map(|n| {
            note(format!("m{n} "));
            n * n
        })
        .find(|n| *n > 10);
    flush("find");
    println!("{first:?}");
    (1..3)
        .flat_map(|n| {
            note(format!("o{n} "));
            (0..n).map(move |k| (n, k))
        })
        .for_each(|(n, k)| note(format!("{n}{k} ")));
    flush("flat_map");
    let _unused = (0..5).map(|n| note(format!("never{n}")));
    flush("unused");
    let mut it = (1..4).inspect(|n| note(format!("i{n} "))).zip((10..12).inspect(|n| note(format!("j{n} "))));
    while it.next().is_some() {
        note("| ".into());
    }
    flush("zip");
    let _ = (1..=3)
        .rev()
        .map(|n| {
            note(format!("m{n} "));
            n
        })
        .chain((7..9).map(|n| {
            note(format!("c{n} "));
            n
        }))
        .rev()
        .take(4)
        .last();
    flush("rev chain");
    let any = [1, 2, 3]
        .iter()
        .map(|n| {
            note(format!("a{n} "));
            n
        })
        .any(|n| *n == 2);
    let all = [1, 2, 3]
        .iter()
        .map(|n| {
            note(format!("b{n} "));
            n
        })
        .all(|n| *n == 1);
    flush("any all");
    println!("{any} {all}");
    let mut sorted = [3, 1, 2];
    sorted.sort_by_key(|n| -n);
    let max = sorted.iter().max_by_key(|n| {
        note(format!("k{n} "));
        **n % 3
    });
    flush("max_by_key");
    println!("{max:?} {sorted:?}");
    let skip = (0..6)
        .map(|n| {
            note(format!("s{n} "));
            n
        })
        .skip(2)
        .step_by(2)
        .collect::<Vec<_>>();
    flush("skip step");
    println!("{skip:?}");
    let count = (0..3)
        .map(|n| {
            note(format!("c{n} "));
            n
        })
        .count();
    let last = (0..3)
        .map(|n| {
            note(format!("l{n} "));
            n
        })
        .last();
    let nth = (0..5)
        .map(|n| {
            note(format!("n{n} "));
            n
        })
        .nth(2);
    flush("count last nth");
    println!("{count} {last:?} {nth:?}");
    let sum = (1..5)
        .scan(1, |acc, n| {
            note(format!("{acc}*{n} "));
            *acc *= n;
            Some(*acc)
        })
        .take_while(|n| *n < 10)
        .sum::<i32>();
    flush("scan take_while");
    println!("{sum}");
    let r: Result<Vec<i32>, i32> = (1..6)
        .map(|n| {
            note(format!("r{n} "));
            if n == 3 { Err(n) } else { Ok(n) }
        })
        .collect();
    flush("collect result");
    println!("{r:?}");
    let cmp = [1, 2, 3]
        .iter()
        .map(|n| {
            note(format!("x{n} "));
            *n
        })
        .lt([1, 3].iter().map(|n| {
            note(format!("y{n} "));
            *n
        }));
    flush("lt");
    println!("{cmp}");
}
