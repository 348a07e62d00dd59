//! The lazy adapters, one after the other, on one range.
fn main() {
    let v: Vec<i32> = (1..=10).collect();
    println!("{:?}", v.iter().map(|n| n * n).filter(|n| n % 3 != 0).collect::<Vec<_>>());
    println!("{:?}", v.iter().skip(2).step_by(3).collect::<Vec<_>>());
    println!("{:?}", v.iter().skip_while(|n| **n < 4).take_while(|n| **n < 9).collect::<Vec<_>>());
    println!("{:?}", v.iter().filter_map(|n| (n % 4 == 0).then(|| n.to_string())).collect::<Vec<_>>());
    println!("{:?}", v.chunks(4).flat_map(|c| c.iter().rev()).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.iter()
            .scan(0, |sum, n| {
                *sum += n;
                (*sum < 40).then_some(*sum)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().zip("abc".chars()).collect::<Vec<_>>());
    println!("{:?}", v.iter().chain(&[100, 200]).rev().take(4).collect::<Vec<_>>());
    println!("{:?}", v.iter().enumerate().filter(|(i, _)| i % 4 == 1).unzip::<usize, &i32, Vec<usize>, Vec<&i32>>());
    println!("{:?}", v.iter().cycle().skip(8).take(5).collect::<Vec<_>>());
    println!("{:?}", v.iter().map_while(|n| 5i32.checked_sub(*n).filter(|d| *d > 0)).collect::<Vec<_>>());
    let mut log = Vec::new();
    let sum: i32 = v.iter().inspect(|n| log.push(**n * 2)).take(3).sum();
    println!("{sum} {log:?}");
    let mut peek = v.iter().peekable();
    let mut groups = Vec::new();
    while let Some(n) = peek.next() {
        let mut group = vec![*n];
        while let Some(m) = peek.next_if(|m| **m % 4 != 0) {
            group.push(*m);
        }
        groups.push(group);
    }
    println!("{groups:?}");
    println!("{:?}", [[1, 2], [3, 4]].iter().flatten().copied().collect::<Vec<i32>>());
    println!("{:?}", [Some(1), None, Some(3)].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", v.iter().rev().skip(3).step_by(2).map(|n| n % 5).collect::<Vec<_>>());
    let mut fused = [Some(1), None, Some(2)].into_iter().map_while(|x| x).fuse();
    println!("{:?} {:?} {:?}", fused.next(), fused.next(), fused.next());
    println!("{:?}", (0..3).flat_map(|a| (a..3).map(move |b| (a, b))).collect::<Vec<_>>());
}
