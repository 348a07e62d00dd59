//! Drops at the end of each round, at continue, at break with a value, and of values moved out of iterators.
struct Noisy(String);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
fn noisy(n: u32) -> Noisy {
    Noisy(format!("n{n}"))
}
fn main() {
    println!("for");
    for n in 0..4 {
        let a = noisy(n);
        if n == 1 {
            continue;
        }
        let _b = noisy(n + 10);
        if n == 2 {
            println!("  breaking with {}", a.0);
            break;
        }
    }
    println!("loop value");
    let mut n = 0;
    let kept = loop {
        let x = noisy(n);
        n += 1;
        if n == 3 {
            break x;
        }
    };
    println!("kept {}", kept.0);
    println!("into_iter stopped early");
    for x in vec![noisy(20), noisy(21), noisy(22), noisy(23)] {
        if x.0 == "n21" {
            println!("  stop");
            break;
        }
    }
    println!("while let");
    let mut stack = vec![noisy(30), noisy(31), noisy(32)];
    while let Some(top) = stack.pop() {
        println!("  top {}", top.0);
        if top.0 == "n31" {
            break;
        }
    }
    println!("left {}", stack.len());
    println!("moved in a loop");
    let mut slot = Some(noisy(40));
    for round in 0..3 {
        match slot {
            Some(x) if round > 0 => {
                println!("  using {}", x.0);
                slot = None;
            }
            other => {
                println!("  round {round}");
                slot = other;
            }
        }
    }
    println!("drain");
    let mut v = vec![noisy(50), noisy(51), noisy(52), noisy(53)];
    {
        let mut d = v.drain(1..3);
        let first = d.next();
        println!("  first {}", first.as_ref().unwrap().0);
    }
    println!("after drain {}", v.len());
    v.retain(|x| x.0 != "n50");
    println!("truncate");
    v.extend([noisy(60), noisy(61)]);
    v.truncate(1);
    println!("labelled");
    'a: for i in 0..3 {
        let _o = noisy(70 + i);
        for j in 0..3 {
            let _i = noisy(80 + j);
            if i == j {
                continue 'a;
            }
            if j > i {
                break 'a;
            }
        }
    }
    println!("map and filter");
    let kept2: Vec<Noisy> = (90..94).map(noisy).filter(|x| x.0 != "n91").take(2).collect();
    println!("collected {}", kept2.len());
}
