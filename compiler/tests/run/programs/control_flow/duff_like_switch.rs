//! Fall-through by state, computed loops, match inside loops inside matches, with flags that outlive the blocks.
fn copy(n: usize, v: &[u8]) -> Vec<u8> {
    let mut out = vec![];
    let mut i = 0;
    let mut phase = n % 4;
    while i < n {
        loop {
            match phase {
                0 => {
                    out.push(v[i] ^ 1);
                    i += 1;
                    phase = 3;
                }
                3 => {
                    out.push(v[i]);
                    i += 1;
                    phase = 2;
                }
                2 => {
                    out.push(v[i]);
                    i += 1;
                    phase = 1;
                }
                _ => {
                    out.push(v[i]);
                    i += 1;
                    phase = 0;
                    break;
                }
            }
            if i == n {
                break;
            }
        }
    }
    out
}
fn parse(bits: &str) -> (u32, Vec<char>) {
    let (mut value, mut marks, mut state) = (0, vec![], 'A');
    'next: for c in bits.chars() {
        let was = state;
        state = 'again: {
            match (state, c) {
                ('A', '1') => break 'again 'B',
                ('A', _) => 'A',
                ('B', '0') => {
                    if value % 3 == 1 {
                        break 'again 'A';
                    }
                    'C'
                }
                ('B', _) => {
                    marks.push('b');
                    if marks.len() > 4 {
                        continue 'next;
                    }
                    'B'
                }
                ('C', x) => {
                    value += x.to_digit(10).unwrap_or(9);
                    if value > 12 {
                        break 'next;
                    }
                    if x == '1' { 'A' } else { 'C' }
                }
                _ => unreachable!(),
            }
        };
        if was != state {
            marks.push(state);
        }
        value = value * 2 % 31 + 1;
    }
    (value, marks)
}
fn nested(n: u32) -> String {
    let mut s = String::new();
    let mut k = n;
    'a: loop {
        match k % 3 {
            0 => {
                'b: for i in 0.. {
                    match (i + k) % 5 {
                        4 => break 'b,
                        3 if i > 6 => break 'a,
                        2 => {
                            k += 1;
                            continue 'b;
                        }
                        _ => s.push('x'),
                    }
                    if s.len() > 20 {
                        break 'a;
                    }
                }
                s.push('|');
            }
            1 => {
                s.push('1');
                if s.ends_with("11") {
                    break;
                }
            }
            _ => {
                k = k.wrapping_mul(5) % 101;
                s.push('2');
                if s.len() > 15 {
                    break 'a;
                }
                continue;
            }
        }
        k += 1;
    }
    s
}
fn main() {
    let v: Vec<u8> = (1..=20).collect();
    for n in [0, 1, 3, 4, 7, 12] {
        println!("{:?}", copy(n, &v));
    }
    for b in ["", "1", "10011010", "111111101010", "0000", "1x0y1", "10010010010011"] {
        println!("{b} {:?}", parse(b));
    }
    for n in 0..12 {
        println!("{n} {}", nested(n));
    }
}
