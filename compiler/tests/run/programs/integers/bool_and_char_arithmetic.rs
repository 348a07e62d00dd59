//! Booleans and chars in arithmetic and logic, short circuits, and bit operators.
fn say(name: &str, value: bool) -> bool {
    print!("{name} ");
    value
}
fn main() {
    for a in [false, true] {
        for b in [false, true] {
            println!("{:?}", (a & b, a | b, a ^ b, !a, a && b, a || b, a == b, a < b, a as u8 + b as u8));
            let r = say("x", a) && say("y", b) || say("z", !a);
            println!("= {r}");
            let s = say("p", a) & say("q", b) | say("r", a ^ b);
            println!("= {s}");
        }
    }
    let mut flag = true;
    flag &= false;
    flag |= true;
    flag ^= true;
    println!("{flag} {:?} {:?}", flag.then(|| 1), (!flag).then_some(2));
    println!("{:?}", ('a' as u8 + 25) as char);
    println!("{}", ('a'..='z').filter(|c| (*c as u32) % 5 == 0).collect::<String>());
    println!("{:?} {:?}", 'a'.max('b'), ('x', 1) < ('x', 2));
    println!("{}", "hello".bytes().map(|b| ((b - b'a' + 13) % 26 + b'a') as char).collect::<String>());
    println!("{:?}", [true, false].iter().map(|b| i32::from(*b) * 2 - 1).collect::<Vec<_>>());
    println!("{:?}", (0..8).map(|n| 0b1011_0010u8 >> n & 1 == 1).collect::<Vec<_>>());
    println!("{:?} {:?}", b'\'', '\u{1F600}' as u32 as u16);
}
