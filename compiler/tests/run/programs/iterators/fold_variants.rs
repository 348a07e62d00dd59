//! fold, rfold, try_fold, scan, reduce and their order of application, over strings, options, tuples and closures.
fn main() {
    let v = [1i32, 2, 3, 4];
    println!(
        "{} {}",
        v.iter().fold(String::from("0"), |a, x| format!("({a}+{x})")),
        v.iter().rfold(String::from("0"), |a, x| format!("({x}+{a})"))
    );
    println!(
        "{:?} {:?}",
        v.iter().map(|x| x.to_string()).reduce(|a, b| format!("[{a}{b}]")),
        [0i32; 0].iter().copied().reduce(|a, b| a - b)
    );
    println!(
        "{:?}",
        v.iter()
            .scan(1, |p, x| {
                *p *= x;
                Some(*p)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().scan((), |_, x| (*x != 3).then_some(x * 10)).collect::<Vec<_>>());
    println!("{:?}", v.iter().try_fold(100i8, |a, x| a.checked_sub(*x as i8 * 30)));
    println!(
        "{:?}",
        v.iter().try_fold((0, vec![]), |(s, mut l), x| {
            if s > 5 {
                return Err(l);
            }
            l.push(*x);
            Ok((s + x, l))
        })
    );
    println!("{:?}", v.iter().fold((i32::MAX, i32::MIN, 0), |(lo, hi, n), x| (lo.min(*x), hi.max(*x), n + 1)));
    println!("{}", v.iter().rev().fold(0, |a, x| a * 10 + x));
    println!(
        "{:?}",
        "a-b--c".chars().fold(vec![String::new()], |mut l, c| {
            if c == '-' {
                l.push(String::new());
            } else {
                l.last_mut().unwrap().push(c);
            }
            l
        })
    );
    println!(
        "{:?}",
        v.iter().fold(Box::new(|x| x) as Box<dyn Fn(i32) -> i32>, |f, n| Box::new(move |x| f(x) * n + 1))(2)
    );
    println!("{:?}", (1..=5).rev().try_rfold(1u8, |a, x| a.checked_mul(x)));
    println!(
        "{:?}",
        v.chunks(2).fold([[0; 2]; 2], |mut m, c| {
            m.swap(0, 1);
            m[0].copy_from_slice(c);
            m
        })
    );
    println!("{:?}", [Some(3), None, Some(5)].into_iter().fold(Some(0), |a, x| Some(a? + x.unwrap_or(100))));
    println!("{:?}", v.iter().zip(v.iter().skip(1)).fold(0.0, |a, (x, y)| a + *x as f64 / *y as f64));
    println!(
        "{:?}",
        (0..20)
            .filter(|x| x % 3 == 0)
            .map(|x| x * x)
            .fold((0u64, 1u64), |(s, p), x| (s + x, if x > 0 { p.wrapping_mul(x) } else { p }))
    );
    let mut seen = vec![];
    let last = v.iter().inspect(|x| seen.push(**x)).rfold(None, |_, x| Some(x));
    println!("{last:?} {seen:?}");
    println!(
        "{:?}",
        std::iter::repeat_n("ab", 3).flat_map(str::chars).enumerate().fold(String::new(), |s, (i, c)| if i % 2 == 0 {
            s + &c.to_string()
        } else {
            format!("{c}{s}")
        })
    );
}
