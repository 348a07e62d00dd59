//! A log file in memory parsed, filtered, grouped by hour and level, with percentiles, top paths and sessions by gap.
use std::collections::{BTreeMap, HashMap};
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Level {
    Debug,
    Info,
    Warn,
    Error,
}
#[derive(Debug)]
struct Line<'a> {
    at: u32,
    level: Level,
    user: Option<&'a str>,
    path: &'a str,
    ms: u32,
}
#[derive(Debug, PartialEq)]
enum Bad {
    Short(usize),
    Time(String),
    Level(String),
    Number(String),
}
fn time(s: &str) -> Option<u32> {
    let mut p = s.split(':').map(|x| x.parse::<u32>().ok());
    let (h, m, s) = (p.next()??, p.next()??, p.next()??);
    (h < 24 && m < 60 && s < 60 && p.next().is_none()).then_some(h * 3600 + m * 60 + s)
}
fn parse(l: &str) -> Result<Line<'_>, Bad> {
    let f: Vec<&str> = l.split_whitespace().collect();
    let [t, lv, user, path, ms] = f[..] else { return Err(Bad::Short(f.len())) };
    Ok(Line {
        at: time(t).ok_or_else(|| Bad::Time(t.into()))?,
        level: match lv {
            "D" => Level::Debug,
            "I" => Level::Info,
            "W" => Level::Warn,
            "E" => Level::Error,
            x => return Err(Bad::Level(x.into())),
        },
        user: (user != "-").then_some(user),
        path,
        ms: ms.strip_suffix("ms").and_then(|n| n.parse().ok()).ok_or_else(|| Bad::Number(ms.into()))?,
    })
}
fn percentile(v: &mut [u32], p: usize) -> Option<u32> {
    if v.is_empty() {
        return None;
    }
    v.sort_unstable();
    v.get((v.len() - 1) * p / 100).copied()
}
fn sessions<'a>(l: &[Line<'a>], gap: u32) -> BTreeMap<&'a str, Vec<(u32, u32)>> {
    let mut m: BTreeMap<&str, Vec<(u32, u32)>> = BTreeMap::new();
    for x in l {
        let Some(u) = x.user else { continue };
        let s = m.entry(u).or_default();
        match s.last_mut() {
            Some((_, e)) if x.at - *e <= gap => *e = x.at,
            _ => s.push((x.at, x.at)),
        }
    }
    m
}
fn main() {
    let mut text = String::new();
    let mut x = 99u32;
    for n in 0..200u32 {
        x = x.wrapping_mul(1103515245).wrapping_add(12345);
        let r = x >> 16;
        let t = n * 211 + r % 100;
        text += &format!(
            "{:02}:{:02}:{:02} {} {} /{} {}ms\n",
            t / 3600,
            t / 60 % 60,
            t % 60,
            ["D", "I", "I", "W", "E"][r as usize % 5],
            ["ann", "bob", "-", "cy"][(r / 8) as usize % 4],
            ["home", "cart", "pay", "img/1"][(r / 32) as usize % 4],
            r % 997
        );
    }
    text += "25:00:00 I ann /x 1ms\n12:00 I\n12:00:00 Q ann /x 1ms\n12:00:00 I ann /x 1s\n";
    let (good, bad): (Vec<_>, Vec<_>) = text.lines().map(parse).partition(Result::is_ok);
    let lines: Vec<Line> = good.into_iter().flatten().collect();
    println!("{} {:?}", lines.len(), bad.into_iter().filter_map(Result::err).collect::<Vec<_>>());
    let mut by: BTreeMap<(u32, Level), u32> = BTreeMap::new();
    for l in &lines {
        *by.entry((l.at / 3600, l.level)).or_default() += 1;
    }
    println!(
        "{:?}",
        by.iter()
            .filter(|e| e.0.1 >= Level::Warn)
            .map(|((h, l), n)| format!("{h}{l:?}{n}"))
            .collect::<Vec<_>>()
            .join(" ")
    );
    let mut ms: Vec<u32> = lines.iter().map(|l| l.ms).collect();
    println!("{:?}", [0, 50, 90, 99, 100].map(|p| percentile(&mut ms, p)));
    let mut paths: HashMap<&str, (u32, u64)> = HashMap::new();
    for l in lines.iter().filter(|l| l.level != Level::Debug) {
        let e = paths.entry(l.path).or_default();
        *e = (e.0 + 1, e.1 + l.ms as u64);
    }
    let mut top: Vec<_> = paths.into_iter().map(|(p, (n, s))| (n, p, s / n as u64)).collect();
    top.sort_by(|a, b| b.cmp(a));
    println!("{top:?}");
    for (u, s) in sessions(&lines, 1200) {
        println!("{u} {} longest {:?}", s.len(), s.iter().map(|(a, b)| b - a).max());
    }
    println!("{:?}", lines.iter().max_by_key(|l| (l.level, l.ms)));
}
