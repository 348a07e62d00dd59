//! Job scheduling with dependencies, deadlines and resources: greedy, critical path, round robin, and interval colouring.
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, VecDeque};
#[derive(Debug, Clone)]
struct Job {
    name: &'static str,
    takes: u32,
    needs: Vec<&'static str>,
}
fn critical(jobs: &[Job]) -> Option<(u32, Vec<&'static str>)> {
    let m: BTreeMap<&str, &Job> = jobs.iter().map(|j| (j.name, j)).collect();
    fn end<'a>(
        n: &'a str,
        m: &BTreeMap<&'a str, &'a Job>,
        memo: &mut BTreeMap<&'a str, (u32, Option<&'a str>)>,
        open: &mut BTreeSet<&'a str>,
    ) -> Option<u32> {
        if let Some(e) = memo.get(n) {
            return Some(e.0);
        }
        if !open.insert(n) {
            return None;
        }
        let j = m.get(n)?;
        let mut best = (0, None);
        for d in &j.needs {
            let e = end(d, m, memo, open)?;
            if e > best.0 {
                best = (e, Some(*d));
            }
        }
        open.remove(n);
        memo.insert(n, (best.0 + j.takes, best.1));
        Some(best.0 + j.takes)
    }
    let mut memo = BTreeMap::new();
    for j in jobs {
        end(j.name, &m, &mut memo, &mut BTreeSet::new())?;
    }
    let (mut at, (total, _)) = memo.iter().max_by_key(|e| (e.1.0, std::cmp::Reverse(*e.0))).map(|(k, v)| (*k, *v))?;
    let mut path = vec![m[at].name];
    while let Some(p) = memo[at].1 {
        path.push(m[p].name);
        at = m[p].name;
    }
    path.reverse();
    Some((total, path))
}
fn workers(jobs: &[Job], n: usize) -> (u32, Vec<String>) {
    let (mut t, mut done, mut left, mut busy, mut log) =
        (0, BTreeSet::new(), jobs.to_vec(), Vec::<(u32, &str)>::new(), vec![]);
    while !left.is_empty() || !busy.is_empty() {
        busy.retain(|(e, name)| {
            if *e <= t {
                done.insert(*name);
            }
            *e > t
        });
        while busy.len() < n {
            let Some(i) = left.iter().position(|j| j.needs.iter().all(|d| done.contains(d))) else { break };
            let j = left.remove(i);
            log.push(format!("{t}:{}", j.name));
            busy.push((t + j.takes, j.name));
        }
        match busy.iter().map(|b| b.0).min() {
            Some(e) => t = e,
            None if !left.is_empty() => {
                log.push("stuck".into());
                break;
            }
            None => {}
        }
    }
    (t, log)
}
fn deadlines(v: &[(u32, u32)]) -> (u32, u32) {
    let mut v = v.to_vec();
    v.sort();
    let (mut t, mut h) = (0, BinaryHeap::new());
    for (by, takes) in v {
        t += takes;
        h.push(takes);
        if t > by {
            t -= h.pop().unwrap();
        }
    }
    (h.len() as u32, t)
}
fn robin(mut v: VecDeque<(char, u32)>, slice: u32) -> String {
    let mut s = String::new();
    while let Some((c, n)) = v.pop_front() {
        let k = n.min(slice);
        s.extend(std::iter::repeat_n(c, k as usize));
        if n > k {
            v.push_back((c, n - k));
        }
    }
    s
}
fn rooms(v: &[(u32, u32)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..v.len()).collect();
    order.sort_by_key(|i| v[*i]);
    let (mut free, mut out) = (Vec::<u32>::new(), vec![0; v.len()]);
    for i in order {
        match free.iter().position(|e| *e <= v[i].0) {
            Some(r) => {
                free[r] = v[i].1;
                out[i] = r;
            }
            None => {
                free.push(v[i].1);
                out[i] = free.len() - 1;
            }
        }
    }
    out
}
fn main() {
    let j = |name, takes, needs: &[&'static str]| Job { name, takes, needs: needs.to_vec() };
    let jobs = [
        j("plan", 3, &[]),
        j("dig", 5, &["plan"]),
        j("buy", 2, &["plan"]),
        j("build", 8, &["dig", "buy"]),
        j("paint", 4, &["build"]),
        j("garden", 6, &["dig"]),
    ];
    println!("{:?}", critical(&jobs));
    for n in 1..=3 {
        println!("{n} {:?}", workers(&jobs, n));
    }
    let cyclic = [j("a", 1, &["b"]), j("b", 1, &["a"]), j("c", 2, &[])];
    println!("{:?} {:?}", critical(&cyclic), workers(&cyclic, 2));
    println!("{:?} {:?}", deadlines(&[(5, 2), (3, 2), (4, 2), (10, 5), (10, 1)]), deadlines(&[]));
    println!("{} {}", robin([('a', 5), ('b', 2), ('c', 4)].into(), 2), robin([('x', 3)].into(), 10));
    println!("{:?}", rooms(&[(9, 10), (9, 12), (10, 11), (11, 13), (12, 14), (10, 15)]));
}
