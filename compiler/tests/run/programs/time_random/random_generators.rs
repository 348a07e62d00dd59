//! Generators of our own with fixed seeds: xorshift, LCG, PCG, SplitMix, shuffles, ranges and distributions.
struct SplitMix(u64);
impl SplitMix {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E3779B97F4A7C15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xBF58476D1CE4E5B9);
        z = (z ^ z >> 27).wrapping_mul(0x94D049BB133111EB);
        z ^ z >> 31
    }
}
struct Pcg {
    state: u64,
    inc: u64,
}
impl Pcg {
    fn next(&mut self) -> u32 {
        let old = self.state;
        self.state = old.wrapping_mul(6364136223846793005).wrapping_add(self.inc | 1);
        let x = ((old >> 18 ^ old) >> 27) as u32;
        x.rotate_right((old >> 59) as u32)
    }
    fn below(&mut self, n: u32) -> u32 {
        let limit = n.wrapping_neg() % n;
        loop {
            let m = self.next() as u64 * n as u64;
            if m as u32 >= limit {
                return (m >> 32) as u32;
            }
        }
    }
    fn unit(&mut self) -> f64 {
        (self.next() >> 6) as f64 / (1u64 << 26) as f64
    }
}
struct Xoshiro([u64; 4]);
impl Xoshiro {
    fn next(&mut self) -> u64 {
        let s = &mut self.0;
        let r = s[1].wrapping_mul(5).rotate_left(7).wrapping_mul(9);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        r
    }
}
struct Twister([u32; 624], usize);
impl Twister {
    fn new(seed: u32) -> Self {
        let mut s = [seed; 624];
        for i in 1..624 {
            s[i] = 1812433253u32.wrapping_mul(s[i - 1] ^ s[i - 1] >> 30).wrapping_add(i as u32);
        }
        Twister(s, 624)
    }
    fn next(&mut self) -> u32 {
        if self.1 == 624 {
            for i in 0..624 {
                let y = self.0[i] & 1 << 31 | self.0[(i + 1) % 624] & !(1 << 31);
                self.0[i] = self.0[(i + 397) % 624] ^ y >> 1 ^ if y & 1 == 1 { 0x9908b0df } else { 0 };
            }
            self.1 = 0;
        }
        let mut y = self.0[self.1];
        self.1 += 1;
        y ^= y >> 11;
        y ^= y << 7 & 0x9d2c5680;
        y ^= y << 15 & 0xefc60000;
        y ^ y >> 18
    }
}
fn main() {
    let mut s = SplitMix(42);
    println!("{:x?}", [(); 3].map(|_| s.next()));
    let mut p = Pcg { state: 1, inc: 54 };
    println!("{:?}", [(); 5].map(|_| p.next()));
    let mut deck: Vec<u32> = (1..=20).collect();
    for i in (1..deck.len()).rev() {
        deck.swap(i, p.below(i as u32 + 1) as usize);
    }
    println!("{deck:?}");
    let mut counts = [0; 6];
    for _ in 0..6000 {
        counts[p.below(6) as usize] += 1;
    }
    println!("{counts:?} {:.6}", (0..1000).map(|_| p.unit()).sum::<f64>() / 1000.0);
    let mut x = Xoshiro([1, 2, 3, 4]);
    println!("{:?}", [(); 4].map(|_| x.next()));
    let mut t = Twister::new(5489);
    println!("{:?}", [(); 3].map(|_| t.next()));
    for _ in 0..996 {
        t.next();
    }
    println!("{}", t.next());
    let inside = (0..4000)
        .filter(|_| {
            let (a, b) = (p.unit(), p.unit());
            a * a + b * b <= 1.0
        })
        .count();
    println!("{:.3}", inside as f64 / 1000.0);
}
