//! Narrow integers in arrays, tuples and structs keep their neighbours intact under overflow and casts.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mixed {
    a: u8,
    b: i8,
    c: u16,
    d: bool,
    e: i32,
    f: u8,
    g: i64,
    h: i16,
}
fn step(m: Mixed, n: u8) -> Mixed {
    Mixed {
        a: m.a.wrapping_add(n),
        b: m.b.wrapping_sub(n as i8),
        c: m.c.wrapping_mul(n as u16 + 1),
        d: m.d ^ (n & 1 == 1),
        e: m.e.wrapping_shl(n as u32).wrapping_add(m.h as i32),
        f: m.f.rotate_left(n as u32),
        g: m.g.wrapping_mul(-(n as i64)),
        h: m.h.wrapping_add(m.b as i16 * 3),
    }
}
fn main() {
    let mut m = Mixed { a: 250, b: -120, c: 0xFFFE, d: true, e: -1, f: 0x81, g: 1, h: i16::MAX };
    for n in 1..12 {
        m = step(m, n * 7);
        println!("{m:?}");
    }
    let mut bytes = [0xFFu8; 9];
    for i in 0..9 {
        bytes[i] = bytes[i].wrapping_add(i as u8 + 1);
        bytes[8 - i] ^= i as u8;
    }
    println!("{bytes:?}");
    let mut shorts = [(1u16, -1i8, true); 4];
    for (i, s) in shorts.iter_mut().enumerate() {
        s.0 = s.0.wrapping_sub(i as u16 * 2);
        s.1 = s.1.wrapping_mul((i as i8).wrapping_mul(50));
        s.2 = !s.2 ^ (i == 2);
    }
    println!("{shorts:?}");
    let mut t = (255u8, (i16::MIN, 7u8), [u32::MAX; 2]);
    t.0 = t.0.wrapping_add(2);
    t.1.0 = t.1.0.wrapping_neg();
    t.1.1 = t.1.1.wrapping_sub(8);
    t.2[1] = t.2[1].wrapping_mul(t.2[0]);
    println!("{t:?} {}", t.1.1 as i8);
    let mut grid = [[0i8; 5]; 3];
    for r in 0..3 {
        for c in 0..5 {
            grid[r][c] = (r as i8 * 60).wrapping_add(c as i8 * 30);
        }
    }
    println!("{grid:?} {}", grid.iter().flatten().map(|x| *x as i32).sum::<i32>());
    grid[1].swap(0, 4);
    grid.swap(0, 2);
    println!("{:?}", grid.concat());
}
