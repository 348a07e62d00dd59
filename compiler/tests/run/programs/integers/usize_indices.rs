//! usize and isize as counters and offsets, with no result that depends on their width.
fn main() {
    let v: Vec<u32> = (0..100).map(|n| n * n).collect();
    let at: usize = 57;
    println!("{} {} {}", v[at], v[at - 7], v[v.len() - 1 - at % 10]);
    println!("{:?} {:?}", at.checked_sub(58), at.checked_add_signed(-57));
    println!("{} {}", at.wrapping_sub(58) == usize::MAX, (at as isize - 100).unsigned_abs());
    println!("{:?}", (-3isize..4).map(|d| at.checked_add_signed(d * 20)).collect::<Vec<_>>());
    println!("{} {}", usize::BITS >= 32, usize::MAX.count_ones() == usize::BITS);
    println!("{:?} {:?}", u8::try_from(at), i8::try_from(at * 3).is_err());
    println!("{:?}", v.iter().enumerate().skip(10).step_by(30).map(|(i, x)| i as u32 * 1000 + x).collect::<Vec<_>>());
    let mut i = 0usize;
    while i < v.len() {
        i = i * 2 + 1;
    }
    println!("{i} {} {}", i.next_power_of_two(), i.isqrt());
    println!("{:?}", [5usize, 0, 3].iter().map(|n| n.saturating_sub(3)).collect::<Vec<_>>());
    println!("{} {}", -5isize as i64, (5isize - 8).rem_euclid(4));
    println!("{:?}", (0..v.len()).rev().step_by(33).collect::<Vec<_>>());
    println!("{}", at as u64 * 1_000_000_007 % 998_244_353);
}
