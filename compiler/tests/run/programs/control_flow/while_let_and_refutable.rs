//! Loops driven by patterns: stacks, iterators, options that shrink, nested destructuring, with break and continue inside.
#[derive(Debug, Clone)]
enum List {
    Cons(u32, Box<List>),
    Nil,
}
use List::*;
fn list(v: &[u32]) -> List {
    v.iter().rev().fold(Nil, |l, n| Cons(*n, Box::new(l)))
}
fn sum_even(mut l: &List) -> u32 {
    let mut s = 0;
    while let Cons(n, rest) = l {
        l = rest;
        let 0 = n % 2 else { continue };
        s += n;
        if s > 50 {
            break;
        }
    }
    s
}
fn remove(mut l: &mut List, x: u32) -> bool {
    loop {
        match l {
            Cons(n, rest) if *n == x => {
                *l = std::mem::replace(&mut **rest, Nil);
                return true;
            }
            Cons(_, rest) => l = rest,
            Nil => return false,
        }
    }
}
fn append(mut l: &mut List, x: u32) {
    while let Cons(_, rest) = l {
        l = rest;
    }
    *l = Cons(x, Box::new(Nil));
}
fn main() {
    let mut l = list(&[1, 2, 3, 4, 60, 6]);
    println!("{} {:?} {:?}", sum_even(&l), remove(&mut l, 3), remove(&mut l, 99));
    append(&mut l, 8);
    println!("{l:?}");
    let mut stack = vec![Ok(1), Err("skip"), Ok(5), Ok(7), Err("stop")];
    stack.reverse();
    let mut total = 0;
    while let Some(r) = stack.pop() {
        let Ok(n) = r else {
            if r == Err("stop") {
                break;
            }
            continue;
        };
        total += n;
    }
    println!("{total} {}", stack.len());
    let mut o = Some(3u32);
    while let Some(n @ 1..) = o {
        print!("{n} ");
        o = n.checked_sub(2);
    }
    println!("{o:?}");
    let mut it = "a1b22c".chars().peekable();
    while let Some(c) = it.next() {
        let mut n = 0;
        while let Some(d) = it.peek().and_then(|c| c.to_digit(10)) {
            n = n * 10 + d;
            it.next();
        }
        print!("{c}{n};");
    }
    println!();
    let mut v = &[1, 2, 3, 4, 5, 6, 7][..];
    while let [a, b, rest @ ..] = v {
        print!("{} ", a * b);
        v = rest;
        if let [x, ..] = rest
            && *x == 5
        {
            v = &rest[1..];
        }
    }
    println!("{v:?}");
    let mut pair = (Some(1), vec![3, 2]);
    while let (Some(n), [.., last]) = (&mut pair.0, &pair.1[..]) {
        *n += last;
        if *n > 5 {
            pair.0 = None;
        }
        pair.1.pop();
    }
    println!("{pair:?}");
}
