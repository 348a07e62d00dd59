//! Nonogram lines, word search in eight directions, minesweeper numbers, tetris lines, flood fill and rotated grids.
fn clues(row: &[bool]) -> Vec<usize> {
    row.chunk_by(|a, b| a == b).filter(|c| c[0]).map(<[bool]>::len).collect()
}
fn fits(clue: &[usize], width: usize) -> Vec<Vec<bool>> {
    let Some((first, rest)) = clue.split_first() else { return vec![vec![false; width]] };
    let need: usize = rest.iter().map(|c| c + 1).sum();
    let mut out = vec![];
    for lead in 0..=width.saturating_sub(first + need) {
        if lead + first > width {
            break;
        }
        let mut head = vec![false; lead];
        head.extend(vec![true; *first]);
        if rest.is_empty() {
            head.resize(width, false);
            out.push(head);
        } else {
            head.push(false);
            let left = width - head.len();
            out.extend(fits(rest, left).into_iter().map(|t| [head.clone(), t].concat()));
        }
    }
    out
}
fn nonogram(rows: &[Vec<usize>], columns: &[Vec<usize>]) -> Option<Vec<Vec<bool>>> {
    fn go(rows: &[Vec<usize>], columns: &[Vec<usize>], grid: &mut Vec<Vec<bool>>) -> bool {
        if grid.len() == rows.len() {
            return (0..columns.len()).all(|c| clues(&grid.iter().map(|r| r[c]).collect::<Vec<_>>()) == columns[c]);
        }
        for r in fits(&rows[grid.len()], columns.len()) {
            grid.push(r);
            let ok = (0..columns.len()).all(|c| {
                let col: Vec<bool> = grid.iter().map(|r| r[c]).collect();
                let got = clues(&col);
                got.len() <= columns[c].len()
                    && got
                        .iter()
                        .zip(&columns[c])
                        .enumerate()
                        .all(|(i, (g, w))| g == w || (i + 1 == got.len() && *col.last().unwrap() && g <= w))
            });
            if ok && go(rows, columns, grid) {
                return true;
            }
            grid.pop();
        }
        false
    }
    let mut g = vec![];
    go(rows, columns, &mut g).then_some(g)
}
fn search(g: &[&[u8]], word: &[u8]) -> Vec<(usize, usize, &'static str)> {
    const D: [(isize, isize, &str); 8] = [
        (0, 1, "e"),
        (1, 1, "se"),
        (1, 0, "s"),
        (1, -1, "sw"),
        (0, -1, "w"),
        (-1, -1, "nw"),
        (-1, 0, "n"),
        (-1, 1, "ne"),
    ];
    let mut out = vec![];
    for r in 0..g.len() {
        for c in 0..g[r].len() {
            for (dr, dc, name) in D {
                if (0..word.len() as isize).all(|k| {
                    r.checked_add_signed(dr * k)
                        .and_then(|r| g.get(r))
                        .and_then(|row| c.checked_add_signed(dc * k).and_then(|c| row.get(c)))
                        .is_some_and(|x| *x == word[k as usize])
                }) {
                    out.push((r, c, name));
                }
            }
        }
    }
    out
}
fn mines(g: &[&str]) -> Vec<String> {
    (0..g.len())
        .map(|r| {
            (0..g[r].len())
                .map(|c| {
                    if &g[r][c..=c] == "*" {
                        '*'
                    } else {
                        match g[r.saturating_sub(1)..(r + 2).min(g.len())]
                            .iter()
                            .map(|l| l[c.saturating_sub(1)..(c + 2).min(l.len())].matches('*').count())
                            .sum::<usize>()
                        {
                            0 => '.',
                            n => (b'0' + n as u8) as char,
                        }
                    }
                })
                .collect()
        })
        .collect()
}
fn tetris(b: &mut Vec<u8>, width: u32) -> u32 {
    let full = ((1u16 << width) - 1) as u8;
    let before = b.len();
    b.retain(|r| *r != full);
    let gone = before - b.len();
    for _ in 0..gone {
        b.insert(0, 0);
    }
    [0, 40, 100, 300, 1200][gone]
}
fn rotate<T: Clone>(g: &[Vec<T>]) -> Vec<Vec<T>> {
    (0..g[0].len()).map(|c| g.iter().rev().map(|r| r[c].clone()).collect()).collect()
}
fn main() {
    println!("{:?} {}", clues(&[true, true, false, true]), fits(&[2, 1], 6).len());
    match nonogram(
        &[vec![2], vec![1, 1], vec![5], vec![1], vec![3]],
        &[vec![1], vec![1, 1], vec![4], vec![1, 1, 1], vec![3, 1]].map(|v| v),
    ) {
        Some(g) => {
            for r in g {
                println!("{}", r.iter().map(|b| if *b { '#' } else { '.' }).collect::<String>());
            }
        }
        None => println!("none"),
    }
    match nonogram(&[vec![3], vec![1], vec![3]], &[vec![1, 1], vec![3], vec![1, 1]]) {
        Some(g) => println!("{:?}", g.iter().map(|r| clues(r)).collect::<Vec<_>>()),
        None => println!("none"),
    }
    println!("{:?} {:?}", search(&[b"catx", b"xaxx", b"xxtc", b"taca"], b"cat"), search(&[b"aa", b"aa"], b"aa").len());
    println!("{:?}", mines(&["*..", ".*.", "...", "..*"]));
    let mut b = vec![0b0000, 0b1111, 0b1010, 0b1111];
    println!("{} {b:?}", tetris(&mut b.clone(), 4));
    println!("{} {:?}", tetris(&mut b, 4), b);
    let g = vec![vec![1, 2, 3], vec![4, 5, 6]];
    println!("{:?} {}", rotate(&g), rotate(&rotate(&rotate(&rotate(&g)))) == g);
}
