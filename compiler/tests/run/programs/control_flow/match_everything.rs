//! Patterns of a match: ranges, guards, bindings, or, nested, slices, references and constants.
const LIMIT: i32 = 50;
fn number(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 => "few",
        n if n % 10 == 0 => "round",
        LIMIT.. => "many",
        _ => "some",
    }
}
fn list(xs: &[u8]) -> String {
    match xs {
        [] => "empty".into(),
        [one] => format!("one {one}"),
        [first, .., last] if first == last => format!("same ends {first}"),
        [0, rest @ ..] => format!("zero then {rest:?}"),
        [a, middle @ .., 9] => format!("{a} {middle:?} nine"),
        [a, b] => format!("two {a} {b}"),
        [a @ 1..=5, b @ (2 | 4), ..] => format!("small {a} {b}"),
        all @ [_, _, ..] => format!("long {}", all.len()),
    }
}
fn pair(p: (Option<i32>, Result<char, &str>)) -> String {
    match p {
        (Some(n @ 1..=9), Ok(c @ ('a'..='f' | 'A'..='F'))) => format!("{n}{c}"),
        (Some(n), Ok(_)) => format!("{n}?"),
        (None, Ok(c)) => format!("-{c}"),
        (Some(_), Err(e)) | (None, Err(e @ "none")) if e.len() > 3 => format!("{e}"),
        (_, Err(e)) => format!("err {e}"),
    }
    .to_uppercase()
}
fn main() {
    for n in [-5, 0, 2, 20, 49, 50, 51, i32::MAX, i32::MIN] {
        println!("{n} {}", number(n));
    }
    for xs in [&[][..], &[4], &[7, 1, 7], &[0, 1, 2], &[3, 3, 9], &[8, 1], &[5, 4, 3], &[6, 6, 1]] {
        println!("{xs:?} {}", list(xs));
    }
    for p in [(Some(5), Ok('C')), (Some(50), Ok('z')), (None, Ok('q')), (None, Err("none")), (None, Err("bad"))] {
        println!("{}", pair(p));
    }
}
