//! N queens by bit masks and by backtracking over columns; the first solutions drawn.
fn count(all: u32, columns: u32, left: u32, right: u32) -> u32 {
    if columns == all {
        return 1;
    }
    let mut open = all & !(columns | left | right);
    let mut n = 0;
    while open != 0 {
        let bit = open & open.wrapping_neg();
        open ^= bit;
        n += count(all, columns | bit, (left | bit) << 1, (right | bit) >> 1);
    }
    n
}
fn place(n: usize, rows: &mut Vec<usize>, visit: &mut impl FnMut(&[usize]) -> bool) -> bool {
    if rows.len() == n {
        return visit(rows);
    }
    for c in 0..n {
        if rows.iter().enumerate().all(|(r, &k)| k != c && k.abs_diff(c) != rows.len() - r) {
            rows.push(c);
            if !place(n, rows, visit) {
                return false;
            }
            rows.pop();
        }
    }
    true
}
fn main() {
    println!("{:?}", (1..=8).map(|n| count((1 << n) - 1, 0, 0, 0)).collect::<Vec<_>>());
    for n in [4, 6] {
        place(n, &mut vec![], &mut |rows| {
            for &c in rows {
                println!("{}Q{}", ".".repeat(c), ".".repeat(n - c - 1));
            }
            println!();
            false
        });
    }
    let mut total = 0;
    let mut symmetric = 0;
    place(7, &mut vec![], &mut |rows| {
        total += 1;
        symmetric += rows.iter().rev().map(|c| 6 - c).eq(rows.iter().copied()) as u32;
        true
    });
    println!("{total} {symmetric}");
}
