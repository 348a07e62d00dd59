use std::iter;

fn main() {
    let squares = iter::successors(Some(1u32), |n| n.checked_mul(3)).take(5).collect::<Vec<_>>();
    let (min, max) = squares.iter().fold((u32::MAX, 0), |(lo, hi), &n| (lo.min(n), hi.max(n)));
    let text: String = iter::repeat_n("ab", 2).chain(iter::once("!")).collect();
    println!("{min} {max} {text}");
    let mut peekable = "12+34".chars().peekable();
    let mut number = 0;
    while let Some(digit) = peekable.next_if(char::is_ascii_digit) {
        number = number * 10 + digit.to_digit(10).unwrap_or(0);
    }
    println!("{number} {:?}", peekable.peek());
    let results: Result<Vec<i32>, _> = "1,2,x".split(',').map(str::parse::<i32>).collect();
    println!("{}", results.is_err());
    let scan: Vec<i32> = (1..=4).scan(0, |sum, n| { *sum += n; Some(*sum) }).step_by(2).collect();
    let most = ["aa", "b"].iter().max_by_key(|w| w.len());
    println!("{scan:?} {most:?} {:?}", (0..3).zip("abc".chars()).skip(1).last());
    println!("{:?}", [[1, 2], [3, 4]].into_iter().flatten().rev().inspect(|n| print!("{n} ")).sum::<i32>());
    println!("{} {:?}", (1..4).cmp(1..5).is_lt(), (1..10).try_fold(0i8, |a, n| a.checked_add(n * 10)));
}
