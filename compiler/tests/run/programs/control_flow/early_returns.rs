//! Early returns from nested blocks, loops, matches and closures, with values computed on the way.
fn classify(values: &[i32]) -> (usize, &'static str) {
    let mut seen = 0;
    for (at, v) in values.iter().enumerate() {
        let kind = if *v < 0 {
            if at == 0 {
                return (0, "starts negative");
            }
            "negative"
        } else {
            match v {
                0 => return (at, "zero"),
                n if n % 2 == 0 => continue,
                99 => {
                    while seen < 10 {
                        seen += 3;
                        if seen == 6 {
                            return (seen, "six");
                        }
                    }
                    "ninety-nine"
                }
                _ => "odd",
            }
        };
        if kind == "negative" && seen > 2 {
            return (at, kind);
        }
        seen += 1;
    }
    (seen, "end")
}
fn never(flag: bool) -> u8 {
    let x: u8 = if flag { return 7 } else { 3 };
    let y = match x {
        3 => {
            let z = {
                if x > 5 {
                    return 1;
                }
                x * 2
            };
            z
        }
        _ => return 9,
    };
    let f = |n: u8| {
        if n > 5 {
            return n - 5;
        }
        n
    };
    f(y) + f(2)
}
fn option(n: u32) -> Option<u32> {
    let half = (n % 2 == 0).then_some(n / 2)?;
    let third = if half % 3 == 0 { half / 3 } else { None? };
    Some({
        if third == 0 {
            return Some(1000);
        }
        third
    })
}
fn find(grid: &[&[u8]], wanted: u8) -> Option<(usize, usize)> {
    for (r, row) in grid.iter().enumerate() {
        for (c, cell) in row.iter().enumerate() {
            if *cell == wanted {
                return Some((r, c));
            }
        }
    }
    None
}
fn unit(n: i32) {
    if n < 0 {
        println!("negative {n}");
        return;
    }
    println!("fine {n}")
}
fn main() {
    for v in [&[][..], &[-1], &[2, 4, 0, 1], &[1, 3, 5, -7], &[1, -1, 99, 3], &[99, 99], &[8, 6]] {
        println!("{:?}", classify(v));
    }
    println!("{} {}", never(true), never(false));
    println!("{:?}", [0, 1, 2, 6, 12, 18].map(option));
    println!("{:?} {:?}", find(&[&[1, 2], &[], &[3, 4, 5]], 5), find(&[&[1]], 2));
    unit(-1);
    unit(1);
}
