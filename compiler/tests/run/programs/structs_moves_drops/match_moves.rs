//! Moves out of matches: by value, by ref in some arms only, box patterns by deref, arrays and slices by value.
#[derive(Debug)]
struct N(u8);
impl Drop for N {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
    }
}
#[derive(Debug)]
enum Job {
    Run(N, N),
    Wait { until: u8, then: Box<Job> },
    Done(Option<N>),
}
fn handle(j: Job) -> u8 {
    match j {
        Job::Run(a, _) if a.0 > 100 => {
            println!("  big {}", a.0);
            1
        }
        Job::Run(ref a, ref b) if a.0 == b.0 => {
            println!("  equal {a:?}");
            2
        }
        Job::Run(_, b) => {
            println!("  second {b:?}");
            3
        }
        Job::Wait { until: 0, then } => {
            println!("  now");
            handle(*then) + 10
        }
        Job::Wait { then, .. } if matches!(*then, Job::Done(None)) => 4,
        Job::Wait { until, then: _ } => until,
        Job::Done(Some(N(n))) if n == 1 => 5,
        Job::Done(o) => {
            let kept = o;
            println!("  done {}", kept.is_some());
            6
        }
    }
}
fn arrays(a: [N; 3]) -> N {
    let [x, _, z] = a;
    println!("  got {x:?}");
    z
}
fn options(o: Option<(N, Option<N>)>) -> &'static str {
    match o {
        Some((_, Some(inner))) => {
            println!("  inner {inner:?}");
            "both"
        }
        Some((outer, None)) => {
            drop(outer);
            "outer"
        }
        None => "none",
    }
}
fn main() {
    for (n, j) in [
        Job::Run(N(101), N(1)),
        Job::Run(N(2), N(2)),
        Job::Run(N(3), N(4)),
        Job::Wait { until: 0, then: Box::new(Job::Run(N(5), N(6))) },
        Job::Wait { until: 7, then: Box::new(Job::Done(None)) },
        Job::Wait { until: 8, then: Box::new(Job::Done(Some(N(9)))) },
        Job::Done(Some(N(1))),
        Job::Done(Some(N(11))),
        Job::Done(None),
    ]
    .into_iter()
    .enumerate()
    {
        println!("{n}");
        println!("  = {}", handle(j));
    }
    println!("{:?}", arrays([N(20), N(21), N(22)]));
    for o in [Some((N(30), Some(N(31)))), Some((N(32), None)), None] {
        println!("{}", options(o));
    }
    let pair = (N(40), N(41));
    match pair {
        (a, ref b) => println!("  {a:?} {b:?}"),
    }
    println!("pair.1 {:?}", pair.1);
    let b = Box::new((N(50), [N(51), N(52)]));
    let (first, [.., last]) = *b;
    println!("{first:?} {last:?}");
    let v = vec![N(60), N(61)];
    if let Ok([x, y]) = <[N; 2]>::try_from(v) {
        println!("  {x:?} {y:?}");
    }
    println!("end");
}
