//! Long pipelines of options and results: defaults, transposes, zips, filters, first successes, collected failures.
use std::collections::BTreeMap;
fn lookup(m: &BTreeMap<&str, &str>, k: &str) -> Result<i32, String> {
    m.get(k).ok_or_else(|| format!("no {k}"))?.trim().parse::<i32>().map_err(|e| format!("{k}: {e}"))
}
fn all<T, E>(v: Vec<Result<T, E>>) -> Result<Vec<T>, Vec<E>> {
    let (mut ok, mut bad) = (vec![], vec![]);
    for r in v {
        match r {
            Ok(t) => ok.push(t),
            Err(e) => bad.push(e),
        }
    }
    if bad.is_empty() { Ok(ok) } else { Err(bad) }
}
fn first<T, E>(fs: &[&dyn Fn() -> Result<T, E>]) -> Result<T, Vec<E>> {
    let mut bad = vec![];
    for f in fs {
        match f() {
            Ok(t) => return Ok(t),
            Err(e) => bad.push(e),
        }
    }
    Err(bad)
}
fn main() {
    let m = BTreeMap::from([("a", "1"), ("b", " 20 "), ("c", "x"), ("d", "")]);
    println!("{:?}", ["a", "b", "c", "d", "e"].map(|k| lookup(&m, k)));
    println!(
        "{:?} {:?}",
        all(vec![lookup(&m, "a"), lookup(&m, "b")]),
        all(vec![lookup(&m, "c"), lookup(&m, "a"), lookup(&m, "e")])
    );
    println!(
        "{:?} {:?}",
        first(&[&|| lookup(&m, "e"), &|| lookup(&m, "b"), &|| panic!()]),
        first(&[&|| lookup(&m, "e"), &|| lookup(&m, "d")])
    );
    println!(
        "{:?}",
        lookup(&m, "a").and_then(|a| lookup(&m, "b").map(|b| a + b)).map_or_else(|e| e.len() as i32, |n| n * 2)
    );
    println!("{:?}", m.get("a").zip(m.get("b")).map(|(a, b)| a.len() + b.len()).filter(|n| *n > 3).xor(None));
    println!("{:?}", m.values().map(|v| v.trim().parse::<i32>().ok()).flatten().reduce(|a, b| a * 100 + b));
    println!(
        "{:?}",
        m.iter()
            .map(|(k, v)| v.parse::<i32>().map(|n| (*k, n)))
            .take_while(Result::is_ok)
            .flatten()
            .collect::<Vec<_>>()
    );
    println!("{:?}", Some("5").map(str::parse::<u8>).transpose().map(|o| o.unwrap_or(0)));
    println!("{:?}", None.map(str::parse::<u8>).transpose().map(|o| o.unwrap_or(7)));
    println!("{:?}", Some("z").map(str::parse::<u8>).transpose().is_err());
    println!("{:?}", [Ok(1), Err("bad"), Ok(3)].into_iter().filter_map(Result::ok).sum::<i32>());
    println!("{:?}", ["3", "4", "no"].iter().map(|s| s.parse::<i32>()).try_fold(1, |a, r| r.map(|n| a * n)).is_err());
    println!(
        "{:?} {:?}",
        "1,2,3".split(',').map(str::parse).collect::<Result<Vec<u8>, _>>().unwrap_or_default(),
        "1,,3".split(',').map(str::parse).collect::<Result<Vec<u8>, _>>().unwrap_or_default()
    );
}
