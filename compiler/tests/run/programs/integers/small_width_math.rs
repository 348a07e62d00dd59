//! Intermediate results of 8 and 16 bit arithmetic must be cut to their width after each operation.
fn mix(a: u8, b: u8) -> u8 {
    a.wrapping_mul(b).wrapping_add(a) / (b | 1) ^ a.wrapping_sub(b) >> 2
}
fn signed(a: i8, b: i8) -> i8 {
    (a.wrapping_mul(b) >> 1).wrapping_add(a.wrapping_neg()) / if b == 0 { 1 } else { b }
}
fn compare(a: u16, b: i16) -> (bool, bool, bool) {
    (a.wrapping_add(60000) < 100, b.wrapping_sub(30000) > 0, (a as i16) < b)
}
fn main() {
    let (mut h, mut s) = (0u64, 0i64);
    for a in (0..=255u8).step_by(3) {
        for b in (0..=255u8).step_by(7) {
            h = h.wrapping_mul(31).wrapping_add(mix(a, b) as u64);
            let (x, y) = (a as i8, b as i8);
            if !(y == -1 && x == i8::MIN) {
                s = s.wrapping_mul(17).wrapping_add(x.wrapping_rem(if y == 0 { 3 } else { y }) as i64);
            }
            let w = signed(x, if y == -1 { 5 } else { y });
            s ^= w as i64;
        }
    }
    println!("{h:x} {s:x}");
    for (a, b) in [(0u16, 0i16), (5536, -20000), (65535, 32767), (40000, -1), (5600, -32768)] {
        println!("{:?}", compare(a, b));
    }
    let mut c = 0u8;
    let mut seen = Vec::new();
    for n in 0..20u8 {
        c = c.wrapping_add(n.wrapping_mul(37));
        c = !c << 1 | c >> 7;
        seen.push(c);
    }
    println!("{seen:?}");
    let narrow = (seen[3] as u16 * seen[4] as u16) as u8;
    println!("{narrow} {} {}", (seen[5] as i8 as i16 * -3) as u8, (seen[6] as i8).pow(1).abs_diff(-100));
    println!("{:?}", seen.iter().fold((0u8, 0i8), |(u, i), n| (u.wrapping_sub(*n), i.wrapping_sub_unsigned(*n))));
    println!("{} {} {}", -(i16::MIN + 1), !0u16 >> 1, !(-1i8));
    println!("{} {}", u8::MAX as i8 as u16, i8::MIN as u8 as i16);
}
