//! Arrays passed, returned, mapped, zipped, iterated and compared by value, of several lengths and types.
fn first<const N: usize>(a: [i16; N]) -> i16 {
    if N == 0 { -1 } else { a[0] }
}
fn doubled<T: Copy, const N: usize>(a: [T; N]) -> [[T; 2]; N] {
    a.map(|x| [x, x])
}
fn rotated<T, const N: usize>(mut a: [T; N]) -> [T; N] {
    a.rotate_left(1);
    a
}
fn fill(n: u8) -> [u8; 300] {
    let mut a = [n; 300];
    a[299] = 0;
    a[150] ^= 0xff;
    a
}
fn join<const A: usize, const B: usize>(a: [u8; A], b: [u8; B]) -> ([u8; A], [u8; B], usize) {
    (a, b, A + B)
}
fn main() {
    println!("{} {}", first([]), first([7, 8]));
    println!("{:?}", doubled(['a', 'b', 'c']));
    println!("{:?}", rotated([String::from("x"), String::from("y"), String::from("z")]));
    let big = fill(9);
    println!("{} {:?}", big.iter().map(|n| *n as u32).sum::<u32>(), [big[0], big[150], big[299]]);
    println!("{:?}", join([1, 2], [3, 4, 5]));
    let mut copy = big;
    copy[0] = 1;
    println!("{} {}", big == copy, big > copy);
    let nested = [[[1u32; 2]; 3]; 2];
    println!("{:?}", nested.map(|m| m.map(|r| r.iter().sum::<u32>())));
    for (i, x) in ["a", "b"].into_iter().enumerate() {
        print!("{i}{x} ");
    }
    for x in &mut [1, 2, 3] {
        *x += 1;
        print!("{x} ");
    }
    println!();
    let [a, [b, c], ..] = [[1, 2], [3, 4], [5, 6], [7, 8]];
    println!("{a:?} {b} {c}");
    let slice: &[i32] = &[1, 2, 3];
    let array: &[i32; 3] = slice.try_into().unwrap();
    println!("{array:?} {:?}", <[i32; 2]>::try_from(slice).map_err(|e| e.to_string()));
    println!("{:?} {:?}", [1, 2, 3].each_ref().map(|n| *n * 2), [(); 4].len());
    println!("{:?}", [Some(1), None].map(|o| o.map(|n| n + 1)));
    println!("{:?}", std::array::from_fn::<_, 6, _>(|i| i.pow(2) % 5));
    println!("{:?} {:?}", [0u8; 4].as_slice() == [0; 4], [1, 2] < [1, 3]);
    println!("{:?}", [[1, 2], [3, 4]].iter().map(|[a, b]| a * b).collect::<Vec<_>>());
    println!("{:?}", {
        let mut it = [1, 2, 3, 4].into_iter();
        it.next();
        it.next_back();
        it.as_slice().to_vec()
    });
    println!("{:?}", Vec::from([1, 2]).try_into().unwrap_or([9, 9, 9]));
    println!("{:?} {:?}", Box::new([5; 3]).map(|n| n + 1), <[i32; 0]>::default());
}
