//! Signed against unsigned of the same bits, ordering at the borders, min, max, clamp, cmp, abs_diff for every width.
macro_rules! compare { ($($s:ident $u:ident)*) => {$({
    let v: [$s; 6] = [$s::MIN, -2, -1, 0, 1, $s::MAX];
    for a in v { print!("{}", v.iter().map(|x| match a.cmp(x) { std::cmp::Ordering::Less => '<', std::cmp::Ordering::Equal => '=', std::cmp::Ordering::Greater => '>' }).collect::<String>()); print!(":{} ", v.iter().map(|x| if (a as $u) < (*x as $u) { '1' } else { '0' }).collect::<String>()); }
    println!("{} {} {}", $s::MIN.abs_diff($s::MAX), (-1 as $s).clamp(0, 9), ($u::MAX as $s).max(-2));
    println!("  {:?} {:?} {:?}", v.iter().max(), v.iter().map(|x| *x as $u).min(), v.iter().map(|x| x.unsigned_abs()).max());
})*}; }
fn main() {
    compare!(i8 u8 i16 u16 i32 u32 i64 u64 i128 u128);
    println!("{} {} {}", 1u8 < 255, (1u8 as i8) < 255u8 as i8, (200u8 as i8 as i32) < 0);
    println!("{:?}", [3u64, 1 << 63, 1].iter().map(|n| (*n as i64).signum()).collect::<Vec<_>>());
    println!("{:?} {:?}", (1, -1i128, 'a') < (1, 0, 'A'), [1u8, 2].cmp(&[1, 2]));
    println!("{:?}", std::cmp::max_by_key(-5i32, 3, |n| n.abs()));
}
