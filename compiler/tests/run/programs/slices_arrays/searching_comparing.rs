//! Comparing, searching and ordering slices and arrays.
fn main() {
    let rows: [&[i32]; 6] = [&[], &[1], &[1, 2], &[1, 2, 3], &[2], &[-1, 100]];
    for a in rows {
        println!("{a:?} {:?}", rows.map(|b| a.cmp(b) as i8));
    }
    let words = ["pear", "fig", "apple", "banana", "kiwi"];
    let mut sorted = words;
    sorted.sort();
    println!("{sorted:?} {}", sorted.is_sorted());
    sorted.sort_by_key(|w| std::cmp::Reverse(w.len()));
    println!("{sorted:?}");
    println!("{:?} {:?}", words.iter().position(|w| *w == "fig"), words.contains(&"plum"));
    println!("{:?}", words.iter().max_by_key(|w| w.len()));
    println!("{:?}", words.iter().min());
    let mut numbers = [5, 3, 9, 1, 7, 3, 8];
    let (low, middle, high) = numbers.select_nth_unstable(3);
    low.sort();
    high.sort();
    println!("{low:?} {middle} {high:?}");
    println!("{:?}", [1, 2, 2, 3, 3, 3].binary_search_by(|n| n.cmp(&0)));
    println!("{:?}", [(1, 'a'), (4, 'b'), (9, 'c')].binary_search_by_key(&4, |p| p.0));
    println!("{:?} {:?}", [1.0, f64::NAN] == [1.0, f64::NAN], [1, 2] == vec![1, 2][..]);
    println!("{:?}", [1.0, 2.0].partial_cmp(&[1.0, f64::NAN]));
    println!("{:?}", [3, 1, 4, 1, 5].iter().copied().reduce(|a, b| a * 10 + b));
    println!("{:?} {:?}", b"abc" < b"abd", b"abc".eq_ignore_ascii_case(b"ABC"));
    println!("{:?}", [[0u8; 2]; 2] == [[0, 0], [0, 0]]);
}
