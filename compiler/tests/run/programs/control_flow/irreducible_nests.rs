//! Nests of loops, breaks and matches whose flow jumps far, as hard on structured control flow as safe code can be.
fn machine(program: &[u8]) -> (Vec<u8>, u32) {
    let (mut at, mut out, mut fuel) = (0, Vec::new(), 200);
    let mut mode = 0;
    'outer: loop {
        'middle: loop {
            fuel -= 1;
            if fuel == 0 {
                break 'outer;
            }
            let Some(&op) = program.get(at) else { break 'outer };
            at += 1;
            match (mode, op) {
                (_, b'q') => break 'outer,
                (0, b'a') => {
                    mode = 1;
                    continue 'outer;
                }
                (0, b'b') => break 'middle,
                (1, b'a') => loop {
                    match program.get(at) {
                        Some(b'a') => {
                            at += 1;
                            out.push(b'A');
                            continue;
                        }
                        Some(b'b') => {
                            mode = 2;
                            continue 'middle;
                        }
                        Some(b'c') => break 'middle,
                        _ => break,
                    }
                },
                (1 | 2, b'b') => {
                    at = at.saturating_sub(3);
                    mode = (mode + 1) % 3;
                    out.push(b'<');
                    continue 'outer;
                }
                (2, _) => {
                    if out.len() % 2 == 0 {
                        break 'middle;
                    }
                    mode = 0;
                }
                (m, c) => {
                    out.push(c + m);
                    if c == b'z' {
                        at = 0;
                    }
                }
            }
            out.push(b'.');
        }
        out.push(b'|');
        if out.len() > 40 {
            break;
        }
        mode = if out.len() % 3 == 0 { 0 } else { mode };
    }
    (out, fuel)
}
fn state(seed: u32) -> String {
    let (mut s, mut n, mut trace) = (0u8, seed, String::new());
    loop {
        trace.push((b'0' + s) as char);
        s = match s {
            0 if n % 2 == 0 => 3,
            0 => {
                n += 7;
                1
            }
            1 => loop {
                n /= 2;
                if n % 3 == 0 {
                    break 2;
                }
                if n < 5 {
                    break 4;
                }
            },
            2 => {
                n = n * 2 + 1;
                if n > 300 {
                    return trace;
                }
                if n % 5 == 0 { 0 } else { 1 }
            }
            3 => {
                n /= 3;
                if n == 0 {
                    break;
                }
                if n & 4 != 0 { 1 } else { 0 }
            }
            _ => {
                trace += &format!("[{n}]");
                break;
            }
        };
        if trace.len() > 50 {
            trace.push('!');
            break;
        }
    }
    trace
}
fn main() {
    for p in ["abcabc", "aab", "aaaab", "baac", "zazbzc", "aabaabaab", "xayaqz", "bbbbbbb", "acacac", "aaz"] {
        let (out, fuel) = machine(p.as_bytes());
        println!("{p}: {} {fuel}", String::from_utf8_lossy(&out));
    }
    for seed in [0, 1, 2, 10, 99, 100, 255, 1000, 4095] {
        println!("{seed}: {}", state(seed));
    }
}
