//! let-else, chains of if-let, while-let and matches!.
fn parse(line: &str) -> Option<(String, i64)> {
    let Some((name, value)) = line.split_once(':') else {
        println!("no colon in {line:?}");
        return None;
    };
    let Ok(value) = value.trim().parse::<i64>() else { return None };
    Some((name.to_owned(), value))
}
fn classify(a: Option<i32>, b: Result<i32, String>) -> &'static str {
    if let Some(x) = a
        && let Ok(y) = &b
        && x < *y
    {
        "less"
    } else if let Some(x) = a
        && x > 100
    {
        "big"
    } else if let Err(e) = b
        && !e.is_empty()
        && let Some(c) = e.chars().next()
        && c.is_uppercase()
    {
        "loud"
    } else {
        "plain"
    }
}
fn main() {
    for line in ["a: 1", "b:x", "c", "d:-99 "] {
        println!("{:?}", parse(line));
    }
    println!("{}", classify(Some(1), Ok(2)));
    println!("{}", classify(Some(101), Ok(2)));
    println!("{}", classify(None, Err("Loud".into())));
    println!("{}", classify(Some(3), Err("quiet".into())));
    println!("{}", classify(None, Err(String::new())));
    let mut stack = vec![Some(1), None, Some(3), Some(4)];
    while let Some(Some(top)) = stack.pop() {
        print!("{top} ");
    }
    println!("{stack:?}");
    let mut iter = (1..).map(|n| n * n);
    while let Some(n) = iter.next()
        && n < 50
    {
        print!("{n} ");
    }
    println!();
    println!("{} {}", matches!(stack[..], [Some(1)]), matches!('x', 'a'..='m' | 'x'));
    let loops = loop {
        let Some(n) = iter.next() else { unreachable!() };
        if n % 2 == 1 {
            continue;
        }
        break n;
    };
    println!("{loops}");
}
