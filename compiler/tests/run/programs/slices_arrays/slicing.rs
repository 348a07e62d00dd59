//! Ranges of slices of every kind, split, chunks, windows and their remainders.
fn main() {
    let a: [i32; 10] = std::array::from_fn(|i| i as i32 * i as i32);
    println!("{:?} {:?} {:?} {:?}", &a[2..5], &a[..3], &a[8..], &a[4..=6]);
    println!("{:?} {:?} {:?}", a.get(3..5), a.get(9..12), a.get(5..4));
    println!("{:?} {:?}", a.first(), a.last());
    println!("{:?}", a.split_at(4));
    println!("{:?}", a.chunks(4).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", a.rchunks(3).collect::<Vec<_>>());
    let exact = a.chunks_exact(3);
    println!("{:?} {:?}", exact.remainder(), exact.map(<[i32]>::len).collect::<Vec<_>>());
    println!("{:?}", a.windows(3).map(|w| w[2] - w[0]).collect::<Vec<_>>());
    println!("{:?}", a.split(|n| n % 2 == 0).collect::<Vec<_>>());
    println!("{:?} {:?}", a.split_first(), a.split_last().map(|(l, r)| (l, r.len())));
    println!("{:?} {:?}", a.starts_with(&[0, 1]), a.ends_with(&[81]));
    println!("{:?} {:?}", a.binary_search(&49), a.binary_search(&50));
    println!("{}", a.partition_point(|&n| n < 30));
    println!("{:?} {:?}", a.first_chunk::<2>(), a.last_chunk::<3>());
    println!("{:?}", a.as_chunks::<4>());
    let [x, y, .., z] = a;
    println!("{x} {y} {z}");
    println!("{:?}", [[1, 2], [3, 4]].concat());
    println!("{:?}", [[1, 2], [3, 4]].join(&0));
    println!("{:?}", a.iter().rposition(|&n| n < 20));
}
