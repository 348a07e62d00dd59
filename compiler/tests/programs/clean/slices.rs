fn main() {
    let mut list = vec![5, 3, 8, 1, 9, 2];
    list.sort_unstable_by(|a, b| b.cmp(a));
    println!("{list:?} {:?}", list.binary_search_by(|probe| 8.cmp(probe)));
    println!("{:?}", list.chunks(4).map(<[i32]>::len).collect::<Vec<_>>());
    println!("{:?}", list.windows(2).all(|pair| pair[0] > pair[1]));
    list.dedup_by_key(|n| *n / 2);
    list.retain(|n| *n != 1);
    list.splice(0..1, [7, 7]);
    println!("{list:?} {:?} {:?}", list.iter().rposition(|n| *n == 7), list.split_first());
    let (small, large): (Vec<i32>, Vec<i32>) = list.drain(..).partition(|n| *n < 5);
    println!("{:?}", [small, large].concat());
    println!("{:?}", ["a", "b"].join("-").into_bytes().iter().rev().copied().map(char::from).collect::<String>());
    println!("{:?}", [1, 2, 3].as_slice().split(|n| n % 2 == 0).collect::<Vec<_>>());
}
