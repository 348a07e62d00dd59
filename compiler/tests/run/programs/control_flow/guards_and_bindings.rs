//! Guards that have effects, bindings by @, by reference, in or-patterns, and order of evaluation.
#[derive(Debug, Clone)]
enum Event {
    Key { code: u32, shift: bool },
    Click(i32, i32),
    Text(String),
    Nested(Box<Event>),
    Idle,
}
fn check(log: &mut Vec<u8>, id: u8, result: bool) -> bool {
    log.push(id);
    result
}
fn handle(e: &Event, log: &mut Vec<u8>) -> String {
    match e {
        Event::Key { code: 65..=90, shift: true } if check(log, 1, true) => "capital".into(),
        Event::Key { code: c @ (65..=90 | 97..=122), .. } if check(log, 2, c % 2 == 0) => format!("even letter {c}"),
        Event::Key { code, shift } if check(log, 3, *shift) => format!("shifted {code}"),
        Event::Key { .. } => "key".into(),
        Event::Click(x, y) if check(log, 4, x == y) => format!("diagonal {x}"),
        Event::Click(x @ 0.., _) if check(log, 5, *x > 100) => "far right".into(),
        Event::Click(..=-1, y @ ..=-1) => format!("above left {y}"),
        Event::Click(..) => "click".into(),
        Event::Text(t) if t.is_empty() || check(log, 6, t.len() > 5) => format!("text of {}", t.len()),
        Event::Text(t) => t.clone(),
        Event::Nested(inner) => {
            let s = handle(inner, log);
            format!("[{s}]")
        }
        Event::Idle => "idle".into(),
    }
}
fn main() {
    let mut log = Vec::new();
    let events = [
        Event::Key { code: 70, shift: true },
        Event::Key { code: 70, shift: false },
        Event::Key { code: 71, shift: false },
        Event::Key { code: 10, shift: true },
        Event::Click(3, 3),
        Event::Click(101, 3),
        Event::Click(-1, -7),
        Event::Click(-1, 7),
        Event::Text(String::new()),
        Event::Text("long enough".into()),
        Event::Text("short".into()),
        Event::Nested(Box::new(Event::Nested(Box::new(Event::Idle)))),
    ];
    for e in &events {
        log.clear();
        let r = handle(e, &mut log);
        println!("{e:?} -> {r} {log:?}");
    }
    let mut pair = (1, String::from("a"));
    match pair {
        (ref n, ref mut s) if *n == 1 => s.push_str("bc"),
        _ => {}
    }
    let (n, ref length) = (pair.0, pair.1.len());
    println!("{pair:?} {n} {length}");
    match &mut pair {
        (n @ 0..=5, s) => {
            *n += 10;
            s.clear();
        }
        (_, s) => s.push('!'),
    }
    println!("{pair:?}");
    let whole @ (left, right) = (3u8, 'x');
    println!("{whole:?} {left} {right}");
    let ref_to @ &(a, b) = &(1, 2);
    println!("{ref_to:?} {}", a + b);
    if let [first, .., last] | [first @ last] = &[1, 2, 3][..] {
        println!("{first} {last}");
    }
}
