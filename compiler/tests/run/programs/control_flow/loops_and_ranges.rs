//! For loops over ranges of each type and direction, empty and inclusive, to the borders.
fn main() {
    for i in 250..=255u8 {
        print!("{i} ");
    }
    for i in (i8::MIN..=-126).rev() {
        print!("{i} ");
    }
    println!();
    for i in (0..20).step_by(6).rev() {
        print!("{i} ");
    }
    for i in (5..5).chain(7..=7).chain(9..8) {
        print!("<{i}>");
    }
    println!();
    for i in u128::MAX - 2..=u128::MAX {
        print!("{i} ");
    }
    for i in i64::MAX - 2..i64::MAX {
        print!("{i} ");
    }
    println!();
    for (i, c) in ('x'..='z').enumerate() {
        print!("{i}{c} ");
    }
    let mut n = 3;
    while n != 0 {
        n -= 1;
        if n == 1 {
            continue;
        }
        print!("w{n} ");
    }
    println!();
    let mut range = 1..10;
    println!("{:?} {:?} {:?} {:?}", range.next(), range.nth(2), range.next_back(), range);
    println!("{} {} {}", range.contains(&5), range.is_empty(), range.len());
    let mut inclusive = 254..=255u8;
    println!("{:?} {:?} {:?} {}", inclusive.next(), inclusive.next(), inclusive.next(), inclusive.is_empty());
    println!("{:?} {:?}", (1..=100).sum::<u32>(), (1..=5).rev().map(|n| n * n).collect::<Vec<i32>>());
    println!("{:?} {:?}", (..5).contains(&4), (2..).take(3).collect::<Vec<_>>());
    println!("{:?}", (0..3).flat_map(|a| (0..a).map(move |b| a * 10 + b)).collect::<Vec<_>>());
    let v = vec!["a", "b"];
    for s in &v {
        for t in v.iter().rev() {
            print!("{s}{t} ");
        }
    }
    println!();
    for [a, b] in [[1, 2], [3, 4]] {
        print!("{} ", a * b);
    }
    for (a, (b, ref c)) in [(1, (2, String::from("s")))] {
        println!("{a}{b}{c}");
    }
    let mut count = 0;
    for _ in 0..1000 {
        for _ in 0..100 {
            count += 1;
        }
    }
    println!("{count}");
}
