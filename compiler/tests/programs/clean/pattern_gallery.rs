#[derive(Debug)]
enum Event {
    Key { code: u32, shift: bool },
    Click(i32, i32),
    Quit,
}

fn describe(event: &Event) -> String {
    match event {
        Event::Key { code: c @ (65..=90 | 97..=122), .. } => format!("letter {c}"),
        Event::Key { code, shift: true } => format!("shift {code}"),
        Event::Key { code, .. } => format!("key {code}"),
        Event::Click(x, _) if *x < 0 => "outside".to_string(),
        &Event::Click(x, y) => format!("{x},{y}"),
        Event::Quit => "quit".into(),
    }
}

fn main() {
    for event in [Event::Key { code: 66, shift: false }, Event::Click(-1, 2), Event::Quit] {
        println!("{event:?} {}", describe(&event));
    }
    let numbers = [1, 2, 3, 4, 5];
    let [first, .., last] = numbers;
    println!("{first} {last}");
    if let &[a, b, ..] = numbers.as_slice() {
        println!("{}", a + b);
    }
    let [a, rest @ ..] = &numbers;
    let ((x, y), Some(z)) = ((1, 2), Some(3)) else { return };
    println!("{a} {} {}", rest.len(), x + y + z);
}
