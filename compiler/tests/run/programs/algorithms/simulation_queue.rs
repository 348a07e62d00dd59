//! A supermarket, an elevator and a cellular automaton simulated with a fixed generator.
use std::collections::VecDeque;
struct Rng(u32);
impl Rng {
    fn below(&mut self, n: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 17;
        self.0 ^= self.0 << 5;
        self.0 % n
    }
}
#[derive(Debug, Default)]
struct Report {
    served: u32,
    waited: u32,
    longest: usize,
    idle: u32,
}
fn market(tills: usize, minutes: u32, seed: u32) -> Report {
    let mut r = Rng(seed);
    let mut lines: Vec<VecDeque<(u32, u32)>> = vec![VecDeque::new(); tills];
    let mut report = Report::default();
    for now in 0..minutes {
        if r.below(3) > 0 {
            let l = lines.iter_mut().min_by_key(|l| l.len()).unwrap();
            l.push_back((now, 1 + r.below(6)));
        }
        for l in &mut lines {
            match l.front_mut() {
                None => report.idle += 1,
                Some((_, 0)) => unreachable!(),
                Some((_, left)) => {
                    *left -= 1;
                    if *left == 0 {
                        let (at, _) = l.pop_front().unwrap();
                        report.served += 1;
                        report.waited += now - at;
                    }
                }
            }
            report.longest = report.longest.max(l.len());
        }
    }
    report
}
fn elevator(calls: &[(u32, i32, i32)]) -> (u32, Vec<i32>) {
    let (mut floor, mut dir, mut t, mut waiting, mut riding, mut path) =
        (0, 1, 0, calls.to_vec(), Vec::<i32>::new(), vec![0]);
    while !waiting.is_empty() || !riding.is_empty() {
        riding.retain(|to| *to != floor);
        waiting.retain(|(at, from, to)| {
            let enters = *at <= t && *from == floor;
            if enters {
                riding.push(*to);
            }
            !enters
        });
        let targets: Vec<i32> =
            riding.iter().copied().chain(waiting.iter().filter(|w| w.0 <= t).map(|w| w.1)).collect();
        if !targets.is_empty() {
            if !targets.iter().any(|x| (x - floor) * dir > 0) {
                dir = -dir;
            }
            if targets.iter().any(|x| (x - floor) * dir > 0) {
                floor += dir;
                path.push(floor);
            }
        }
        t += 1;
        if t > 500 {
            break;
        }
    }
    (t, path)
}
fn automaton(rule: u8, width: usize, steps: usize) -> Vec<String> {
    let mut row = vec![false; width];
    row[width / 2] = true;
    (0..steps)
        .map(|_| {
            let shown = row.iter().map(|c| if *c { '#' } else { '.' }).collect();
            row = (0..width)
                .map(|i| {
                    let n =
                        (row[(i + width - 1) % width] as u8) << 2 | (row[i] as u8) << 1 | row[(i + 1) % width] as u8;
                    rule >> n & 1 == 1
                })
                .collect();
            shown
        })
        .collect()
}
fn main() {
    for (tills, seed) in [(1, 9), (2, 9), (3, 77)] {
        println!("{:?}", market(tills, 600, seed));
    }
    println!("{:?}", elevator(&[(0, 3, 0), (1, 1, 5), (4, 5, 2), (30, 0, 1)]));
    for rule in [30, 90, 110] {
        println!("{rule}");
        for l in automaton(rule, 31, 8) {
            println!("{l}");
        }
    }
}
