//! Bit sets, masks, popcounts by hand, interleaving, parity, reversal, sign extension, bit fields.
fn popcount(mut n: u32) -> u32 {
    n -= n >> 1 & 0x5555_5555;
    n = (n & 0x3333_3333) + (n >> 2 & 0x3333_3333);
    (n + (n >> 4) & 0x0f0f_0f0f).wrapping_mul(0x0101_0101) >> 24
}
fn interleave(x: u16, y: u16) -> u32 {
    let spread = |n: u16| {
        let mut n = n as u32;
        for (s, m) in [(8, 0x00ff_00ff), (4, 0x0f0f_0f0f), (2, 0x3333_3333), (1, 0x5555_5555)] {
            n = (n | n << s) & m;
        }
        n
    };
    spread(x) | spread(y) << 1
}
fn reverse(n: u8) -> u8 {
    ((n as u64 * 0x80200802 & 0x0884422110).wrapping_mul(0x0101010101) >> 32) as u8
}
fn extend(n: u32, bits: u32) -> i32 {
    (n << (32 - bits)) as i32 >> (32 - bits)
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Packed(u64);
impl Packed {
    fn get(self, at: u32, len: u32) -> u64 {
        self.0 >> at & ((1 << len) - 1)
    }
    fn set(&mut self, at: u32, len: u32, v: u64) {
        let m = ((1 << len) - 1) << at;
        self.0 = self.0 & !m | v << at & m;
    }
}
struct Bits([u64; 3]);
impl Bits {
    fn flip(&mut self, i: usize) -> bool {
        self.0[i / 64] ^= 1 << (i % 64);
        self.0[i / 64] >> (i % 64) & 1 == 1
    }
    fn ones(&self) -> impl Iterator<Item = u32> + '_ {
        self.0.iter().zip(0..).flat_map(|(w, k)| {
            std::iter::successors((*w != 0).then_some(*w), |w| Some(w & (w - 1)).filter(|w| *w != 0))
                .map(move |w| w.trailing_zeros() + k * 64)
        })
    }
}
fn main() {
    println!("{}", (0..5000u32).map(|n| n.wrapping_mul(2654435761)).all(|n| popcount(n) == n.count_ones()));
    println!("{:x} {:x} {:b}", interleave(0xFFFF, 0), interleave(0x1234, 0xABCD), interleave(5, 3));
    println!("{} {:?}", (0..=255u8).all(|n| reverse(n) == n.reverse_bits()), [1, 0xF0].map(reverse));
    println!("{:?}", [(0b111, 3), (0b011, 3), (0x80, 8), (0xFFFF_FFFF, 32), (0x7FF, 12)].map(|(n, b)| extend(n, b)));
    let mut p = Packed(u64::MAX);
    p.set(3, 5, 0);
    p.set(40, 20, 0xABCDE);
    p.set(62, 2, 0b1101);
    println!("{p:x?} {} {:x} {}", p.get(0, 10), p.get(40, 20), p.get(62, 2));
    let mut s = Bits([0; 3]);
    println!("{:?}", [3, 64, 130, 3, 191, 63].map(|i| s.flip(i)));
    println!("{:?}", s.ones().collect::<Vec<_>>());
    println!("{:?}", (0..16u8).map(|n| n.count_ones() & 1).collect::<Vec<_>>());
    println!("{:?}", [12u32, 1, 0x8000_0000].map(|n| (n & n.wrapping_neg(), n & (n - 1), n.ilog2())));
    println!("{} {}", !0u8 << 3 & !(1 << 5), (0xF0u8 as i8 >> 2) as u8);
    println!("{:?}", (0..6).map(|k| 0xDEAD_BEEF_u32 >> (k * 5) & 31).collect::<Vec<_>>());
}
