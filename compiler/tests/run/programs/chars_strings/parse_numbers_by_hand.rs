//! Numbers read by hand from text: signs, bases, decimals, thousands, units, ranges, versions; against the library.
fn int(s: &str) -> Option<i64> {
    let (neg, d) = match s.as_bytes().first()? {
        b'-' => (true, &s[1..]),
        b'+' => (false, &s[1..]),
        _ => (false, s),
    };
    if d.is_empty() {
        return None;
    }
    d.bytes().try_fold(0i64, |n, b| {
        let d = b.checked_sub(b'0').filter(|d| *d < 10)? as i64;
        n.checked_mul(10)?.checked_add(if neg { -d } else { d })
    })
}
fn prefixed(s: &str) -> Option<u64> {
    let (r, d) = [("0x", 16), ("0b", 2), ("0o", 8)]
        .iter()
        .find_map(|(p, r)| s.strip_prefix(p).map(|d| (*r, d)))
        .unwrap_or((10, s));
    let d: String = d.chars().filter(|c| *c != '_').collect();
    u64::from_str_radix(&d, r).ok()
}
fn size(s: &str) -> Option<u64> {
    let at = s.find(|c: char| c.is_alphabetic()).unwrap_or(s.len());
    let n: f64 = s[..at].trim().parse().ok()?;
    let m = match s[at..].to_ascii_lowercase().as_str() {
        "" | "b" => 1.0,
        "k" | "kb" => 1e3,
        "kib" => 1024.0,
        "m" | "mb" => 1e6,
        "mib" => 1048576.0,
        _ => return None,
    };
    Some((n * m) as u64)
}
fn ranges(s: &str) -> Result<Vec<u32>, String> {
    s.split(',')
        .map(|p| match p.split_once('-') {
            Some((a, b)) => Ok((a.parse::<u32>().map_err(|e| format!("{p}: {e}"))?
                ..=b.parse().map_err(|e| format!("{p}: {e}"))?)
                .collect::<Vec<_>>()),
            None => p.parse().map(|n| vec![n]).map_err(|e| format!("{p:?}: {e}")),
        })
        .collect::<Result<Vec<_>, _>>()
        .map(|v| v.concat())
}
fn version(s: &str) -> Option<(u32, u32, u32, Option<&str>)> {
    let (v, pre) = s.split_once('-').map_or((s, None), |(v, p)| (v, Some(p)));
    let mut p = v.splitn(3, '.').map(str::parse::<u32>);
    let r = (p.next()?.ok()?, p.next()?.ok()?, p.next().unwrap_or(Ok(0)).ok()?, pre);
    Some(r)
}
fn thousands(n: i64) -> String {
    let d = n.unsigned_abs().to_string();
    let g: Vec<&str> = d.as_bytes().rchunks(3).rev().map(|c| std::str::from_utf8(c).unwrap()).collect();
    format!("{}{}", if n < 0 { "-" } else { "" }, g.join("'"))
}
fn main() {
    for s in ["0", "-5", "+77", "", "-", "12a", "9223372036854775807", "-9223372036854775808", "9223372036854775808"] {
        println!("{s:?} {:?} {}", int(s), int(s) == s.parse().ok());
    }
    println!("{:?}", ["0xFF", "0b1_01", "0o17", "99", "0x", "0b2"].map(prefixed));
    println!("{:?}", ["10", "1.5k", "2 KiB", "0.1M", "3q", "x"].map(size));
    println!("{:?} {:?} {:?}", ranges("1-3,7,10-11"), ranges("5-x"), ranges("1,,2"));
    println!("{:?}", ["1.2.3", "1.2", "1.2.3-beta", "1", "1.x.3", "1.2.3.4"].map(version));
    println!("{:?}", [0, 999, 1000, -1234567, i64::MIN, i64::MAX].map(thousands));
}
