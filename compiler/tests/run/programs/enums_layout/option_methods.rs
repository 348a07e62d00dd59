//! The methods of Option, each on Some and None.
fn main() {
    for o in [Some(4), None] {
        println!("{:?} {:?} {:?} {}", o, o.map(|n| n * 2), o.and_then(|n| (n > 5).then_some(n)), o.unwrap_or(9));
        println!("{:?} {:?} {:?} {:?}", o.or(Some(1)), o.or_else(|| None), o.xor(Some(2)), o.and(Some('c')));
        println!(
            "{:?} {:?} {} {}",
            o.ok_or("none"),
            o.filter(|n| n % 3 == 0),
            o.map_or(0, |n| n + 1),
            o.map_or_else(|| -1, |n| n)
        );
        println!(
            "{:?} {:?} {} {}",
            o.zip(Some('z')),
            o.iter().chain(&o).collect::<Vec<_>>(),
            o.is_some_and(|n| n == 4),
            o.is_none_or(|n| n > 4)
        );
        println!("{:?} {:?} {}", o.as_slice(), o.inspect(|n| print!("<{n}> ")), o.unwrap_or_default());
        println!("{:?} {:?}", Some(o).flatten(), o.cmp(&Some(3)));
    }
    let mut m: Option<String> = None;
    m.get_or_insert_with(|| "made".into()).push('!');
    println!("{:?}", m.get_or_insert("no".into()));
    println!(
        "{:?}",
        m.as_mut().map(|s| {
            s.push('?');
            s.len()
        })
    );
    println!("{:?}", m.as_deref());
    println!("{:?} {:?}", m.take_if(|s| s.len() > 100), m.take_if(|s| s.starts_with('m')));
    println!("{:?}", m.insert("in".into()));
    println!("{:?} {m:?}", { m.replace("re".into()) });
    println!("{:?} {:?}", Some(&5).copied(), Some(&m).cloned());
    println!("{:?} {:?}", Some((1, 'a')).unzip(), None::<(u8, u8)>.unzip());
    println!("{:?} {:?}", Some(Ok::<_, ()>(3)).transpose(), Some(Err::<u8, _>("e")).transpose());
    println!(
        "{:?} {:?}",
        [Some(1), None].iter().flatten().sum::<i32>(),
        [Some(1), Some(2)].into_iter().sum::<Option<i32>>()
    );
    println!("{:?} {:?} {}", None < Some(0), Some(1).max(None), Some(Some(1)) > Some(None));
    if let Some(ref mut s) = m {
        s.clear();
    }
    println!("{:?}", m.unwrap_or_else(|| "x".into()));
}
