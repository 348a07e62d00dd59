//! Labels with break and continue across several levels of loops, and values of breaks.
fn main() {
    let mut steps = 0;
    'outer: for a in 1..10 {
        for b in 1..10 {
            steps += 1;
            if (a * b) % 7 == 0 {
                println!("next after {a} {b}");
                continue 'outer;
            }
            if a + b > 14 {
                println!("out at {a} {b}");
                break 'outer;
            }
        }
        println!("row {a} done");
    }
    println!("{steps}");
    let found = 'search: loop {
        let mut n = 2u32;
        loop {
            if n * n > 200 {
                break 'search n;
            }
            n += 3;
        }
    };
    println!("{found}");
    let kind = 'block: {
        if found % 2 == 0 {
            break 'block "even";
        }
        if found % 5 == 0 {
            break 'block "five";
        }
        "other"
    };
    println!("{kind}");
    let mut left = 5;
    let sum = loop {
        left -= 1;
        let inner = 'a: loop {
            loop {
                if left == 3 {
                    break 'a 30;
                }
                if left == 1 {
                    break 'a 10;
                }
                break;
            }
            break left;
        };
        println!("{left} {inner}");
        if left == 0 {
            break inner + 100;
        }
    };
    println!("{sum}");
    let mut w = 0;
    'w: while w < 10 {
        w += 1;
        while w % 3 != 0 {
            w += 2;
            if w > 7 {
                continue 'w;
            }
        }
        print!("{w} ");
    }
    println!("end {w}");
}
