//! Matching on strings, byte strings, tuples of strings, and slices of strings.
fn command(line: &str) -> String {
    match line.split(' ').collect::<Vec<_>>()[..] {
        ["go", direction @ ("north" | "south")] => format!("walking {direction}"),
        ["go", other] => format!("cannot go {other}"),
        ["take", ref things @ ..] if things.len() > 2 => format!("too many: {}", things.len()),
        ["take", first, ..] => format!("took {first}"),
        ["say", "hello", .., last] => format!("hello to {last}"),
        [] | [""] => "nothing".to_string(),
        [verb, ..] => format!("unknown {verb}"),
    }
}
fn day(name: &str) -> u8 {
    match name {
        "mon" => 1,
        "tue" => 2,
        "wed" => 3,
        "thu" => 4,
        "fri" => 5,
        "sat" => 6,
        "sun" => 7,
        n if n.starts_with('x') => 100,
        _ => 0,
    }
}
fn magic(bytes: &[u8]) -> &'static str {
    match bytes {
        b"\x7fELF" => "elf whole",
        [0x7f, b'E', b'L', b'F', ..] => "elf",
        [b'#', b'!', ..] => "script",
        b"" => "empty",
        [b'0'..=b'9', .., b'\n'] => "number line",
        _ => "data",
    }
}
fn main() {
    for line in
        ["go north", "go up", "take a b c d", "take it", "take", "say hello to world", "say hello", "", "jump high"]
    {
        println!("{line:?} -> {}", command(line));
    }
    for name in ["mon", "sun", "xyz", "Mon", "", "thursday", "thu"] {
        print!("{} ", day(name));
    }
    println!();
    for b in [&b"\x7fELF"[..], b"\x7fELF2", b"#!/bin", b"", b"12\n", b"zz"] {
        println!("{}", magic(b));
    }
    let owned = String::from("key");
    println!(
        "{}",
        match (owned.as_str(), owned.len()) {
            ("key", 4) => "four",
            ("key", 3) => "three",
            _ => "none",
        }
    );
    println!(
        "{}",
        match &owned[1..] {
            "ey" => 'y',
            _ => 'n',
        }
    );
}
