//! Knight tours by Warnsdorff's rule, shortest knight paths, attacked squares, moves of each piece, and FEN parsing.
use std::collections::VecDeque;
type Square = (i8, i8);
const KNIGHT: [Square; 8] = [(1, 2), (2, 1), (2, -1), (1, -2), (-1, -2), (-2, -1), (-2, 1), (-1, 2)];
fn inside((x, y): Square, n: i8) -> bool {
    (0..n).contains(&x) && (0..n).contains(&y)
}
fn tour(n: i8, start: Square) -> Option<Vec<Vec<u32>>> {
    let mut b = vec![vec![0u32; n as usize]; n as usize];
    let mut at = start;
    for step in 1..=(n as u32 * n as u32) {
        b[at.1 as usize][at.0 as usize] = step;
        let free = |b: &Vec<Vec<u32>>, s: Square| {
            KNIGHT
                .iter()
                .map(|d| (s.0 + d.0, s.1 + d.1))
                .filter(|t| inside(*t, n) && b[t.1 as usize][t.0 as usize] == 0)
                .collect::<Vec<_>>()
        };
        if step == n as u32 * n as u32 {
            return Some(b);
        }
        at = free(&b, at).into_iter().min_by_key(|t| free(&b, *t).len())?;
    }
    None
}
fn distance(n: i8, from: Square) -> Vec<Vec<Option<u8>>> {
    let mut d = vec![vec![None; n as usize]; n as usize];
    d[from.1 as usize][from.0 as usize] = Some(0);
    let mut q = VecDeque::from([from]);
    while let Some(s) = q.pop_front() {
        let k = d[s.1 as usize][s.0 as usize].unwrap();
        for (dx, dy) in KNIGHT {
            let t = (s.0 + dx, s.1 + dy);
            if inside(t, n) && d[t.1 as usize][t.0 as usize].is_none() {
                d[t.1 as usize][t.0 as usize] = Some(k + 1);
                q.push_back(t);
            }
        }
    }
    d
}
#[derive(Clone)]
struct Board([[Option<char>; 8]; 8]);
impl Board {
    fn fen(s: &str) -> Result<Board, String> {
        let mut b = Board([[None; 8]; 8]);
        let rows: Vec<&str> = s.split('/').collect();
        if rows.len() != 8 {
            return Err(format!("{} rows", rows.len()));
        }
        for (y, r) in rows.iter().enumerate() {
            let mut x = 0;
            for c in r.chars() {
                match c {
                    '1'..='8' => x += c as usize - '0' as usize,
                    'a'..='z' | 'A'..='Z' if "pnbrqkPNBRQK".contains(c) => {
                        if x > 7 {
                            return Err(format!("row {y} is long"));
                        }
                        b.0[y][x] = Some(c);
                        x += 1;
                    }
                    c => return Err(format!("{c:?}")),
                }
            }
            if x != 8 {
                return Err(format!("row {y} has {x}"));
            }
        }
        Ok(b)
    }
    fn moves(&self, (x, y): Square) -> Vec<Square> {
        let Some(p) = self.0[y as usize][x as usize] else { return vec![] };
        let white = p.is_uppercase();
        let at = |s: Square| self.0[s.1 as usize][s.0 as usize];
        let mut out = vec![];
        let slide = |dirs: &[Square], far: i8, out: &mut Vec<Square>| {
            for d in dirs {
                for k in 1..=far {
                    let t = (x + d.0 * k, y + d.1 * k);
                    if !inside(t, 8) {
                        break;
                    }
                    match at(t) {
                        None => out.push(t),
                        Some(o) => {
                            if o.is_uppercase() != white {
                                out.push(t);
                            }
                            break;
                        }
                    }
                }
            }
        };
        let (straight, diagonal) = ([(0, 1), (1, 0), (0, -1), (-1, 0)], [(1, 1), (1, -1), (-1, -1), (-1, 1)]);
        match p.to_ascii_lowercase() {
            'n' => slide(&KNIGHT, 1, &mut out),
            'r' => slide(&straight, 8, &mut out),
            'b' => slide(&diagonal, 8, &mut out),
            'q' => {
                slide(&straight, 8, &mut out);
                slide(&diagonal, 8, &mut out);
            }
            'k' => {
                slide(&straight, 1, &mut out);
                slide(&diagonal, 1, &mut out);
            }
            _ => {
                let dy = if white { -1 } else { 1 };
                let one = (x, y + dy);
                if inside(one, 8) && at(one).is_none() {
                    out.push(one);
                    let two = (x, y + 2 * dy);
                    if y == if white { 6 } else { 1 } && at(two).is_none() {
                        out.push(two);
                    }
                }
                for dx in [-1, 1] {
                    let t = (x + dx, y + dy);
                    if inside(t, 8) && at(t).is_some_and(|o| o.is_uppercase() != white) {
                        out.push(t);
                    }
                }
            }
        }
        out.sort();
        out
    }
    fn count(&self, white: bool) -> usize {
        (0..64)
            .map(|i| (i % 8, i / 8))
            .filter(|(x, y)| self.0[*y as usize][*x as usize].is_some_and(|p| p.is_uppercase() == white))
            .map(|s| self.moves(s).len())
            .sum()
    }
}
fn main() {
    for (n, s) in [(5, (0, 0)), (6, (2, 3)), (3, (0, 0))] {
        match tour(n, s) {
            Some(b) => {
                for r in b {
                    println!("{}", r.iter().map(|k| format!("{k:>3}")).collect::<String>());
                }
            }
            None => println!("no tour"),
        }
    }
    println!(
        "{:?}",
        distance(8, (0, 0))
            .iter()
            .map(|r| r.iter().map(|d| d.map_or('-', |d| (b'0' + d) as char)).collect::<String>())
            .collect::<Vec<_>>()
    );
    println!("{:?}", distance(3, (1, 1)).concat().iter().flatten().count());
    for f in [
        "rnbqkbnr/pppppppp/8/8/8/8/PPPPPPPP/RNBQKBNR",
        "r1bq4/1p3k2/2n1p3/3pP3/3P1Q2/8/PP3PPP/R4RK1",
        "8/8/8/8/8/8/8",
        "9/8/8/8/8/8/8/8",
        "8/8/8/8/8/8/8/7",
    ] {
        match Board::fen(f) {
            Ok(b) => println!("{} {} {:?}", b.count(true), b.count(false), b.moves((5, 4))),
            Err(e) => println!("{e}"),
        }
    }
}
