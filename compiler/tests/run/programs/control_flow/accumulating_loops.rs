//! Loops whose variables feed one another: simultaneous assignment, swaps, running state, conditions on the previous round.
fn main() {
    let (mut a, mut b, mut c) = (0u64, 1u64, 2u64);
    for i in 0..40 {
        (a, b, c) = (b, c, a + b * (i & 1) + c);
    }
    println!("{a} {b} {c}");
    let (mut x, mut y) = (27i64, 10i64);
    while y != 0 {
        let t = x % y;
        x = y;
        y = t;
        if t == 1 {
            [x, y] = [y, x];
            break;
        }
    }
    println!("{x} {y}");
    let mut state = [1u8, 2, 3];
    for i in 0..10usize {
        let j = (i * 2 + 1) % 3;
        [state[0], state[1], state[2]] = [state[j], state[0].wrapping_add(state[2]), state[1] ^ i as u8];
    }
    println!("{state:?}");
    let (mut up, mut down, mut turns) = (0, 100, 0);
    let end = loop {
        if up % 7 == 3 {
            down -= 5;
        } else {
            up += 3;
        }
        turns += 1;
        if down % 2 == 1 {
            up += 1;
            continue;
        }
        if up >= down {
            break (up, down);
        }
        if turns > 1000 {
            break (-1, -1);
        }
        down -= 1;
    };
    println!("{end:?} {turns}");
    let mut previous = None;
    let mut runs = 0;
    for c in "aabbbcaab".chars() {
        if previous != Some(c) {
            runs += 1;
        }
        previous = Some(c);
    }
    println!("{runs} {previous:?}");
    let mut bits = 0b1011_0110_1110u32;
    let mut longest = 0;
    while bits != 0 {
        bits &= bits << 1;
        longest += 1;
    }
    println!("{longest}");
    let mut s = (1, String::new());
    for k in 1..=6 {
        s = match s {
            (n, t) if n % 2 == 0 => (n / 2 + k, t + "e"),
            (n, t) => (n * 3 + k, format!("o{t}")),
        };
    }
    println!("{s:?}");
    let mut grid = [[1u32; 6]; 6];
    for r in 1..6 {
        for c in 1..6 {
            grid[r][c] = (grid[r - 1][c] + grid[r][c - 1]) % 97 + grid[r - 1][c - 1];
        }
    }
    println!("{:?}", grid[5]);
}
