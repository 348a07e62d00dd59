//! Games played by seeded generators: dice, cards, lottery, random walks, shuffles and samples, all reproducible.
struct R(u64);
impl R {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_mul(0x5851F42D4C957F2D).wrapping_add(0x14057B7EF767814F);
        let x = self.0;
        (x >> 22 ^ x) >> (22 + (x >> 61))
    }
    fn range(&mut self, a: i64, b: i64) -> i64 {
        a + (self.next() % (b - a) as u64) as i64
    }
    fn shuffle<T>(&mut self, v: &mut [T]) {
        for i in (1..v.len()).rev() {
            v.swap(i, self.range(0, i as i64 + 1) as usize);
        }
    }
    fn sample<'a, T>(&mut self, v: &'a [T], k: usize) -> Vec<&'a T> {
        let mut out: Vec<&T> = v.iter().take(k).collect();
        for (i, x) in v.iter().enumerate().skip(k) {
            let j = self.range(0, i as i64 + 1) as usize;
            if j < k {
                out[j] = x;
            }
        }
        out
    }
    fn weighted<T: Copy>(&mut self, w: &[(T, u32)]) -> T {
        let total: u32 = w.iter().map(|p| p.1).sum();
        let mut at = self.range(0, total as i64) as u32;
        for (t, n) in w {
            if at < *n {
                return *t;
            }
            at -= n;
        }
        unreachable!()
    }
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Card {
    rank: u8,
    suit: char,
}
fn hand(h: &[Card]) -> &'static str {
    let mut r: Vec<u8> = h.iter().map(|c| c.rank).collect();
    r.sort();
    let groups: Vec<usize> = {
        let mut g: Vec<usize> = r.chunk_by(|a, b| a == b).map(<[u8]>::len).collect();
        g.sort_by(|a, b| b.cmp(a));
        g
    };
    let flush = h.iter().all(|c| c.suit == h[0].suit);
    let straight = r.windows(2).all(|w| w[1] == w[0] + 1);
    match (&groups[..], flush, straight) {
        (_, true, true) => "straight flush",
        ([4, ..], ..) => "four",
        ([3, 2], ..) => "full house",
        (_, true, _) => "flush",
        (_, _, true) => "straight",
        ([3, ..], ..) => "three",
        ([2, 2, ..], ..) => "two pairs",
        ([2, ..], ..) => "pair",
        _ => "high card",
    }
}
fn main() {
    let mut r = R(2024);
    let rolls: Vec<i64> = (0..12).map(|_| r.range(1, 7)).collect();
    println!("{rolls:?}");
    let mut deck: Vec<Card> = "cdhs".chars().flat_map(|suit| (2..=14).map(move |rank| Card { rank, suit })).collect();
    r.shuffle(&mut deck);
    println!("{}", deck.chunks(5).map(hand).collect::<Vec<_>>().join(", "));
    deck.sort();
    println!("{:?} {}", deck[0], deck.windows(2).all(|w| w[0] < w[1]));
    let numbers: Vec<u8> = (1..=49).collect();
    let mut draw = r.sample(&numbers, 6);
    draw.sort();
    println!("{draw:?}");
    let (mut x, mut y, mut far) = (0i64, 0i64, 0);
    for _ in 0..500 {
        match r.range(0, 4) {
            0 => x += 1,
            1 => x -= 1,
            2 => y += 1,
            _ => y -= 1,
        }
        far = far.max(x.abs() + y.abs());
    }
    println!("{x} {y} {far}");
    let mut counts = [0; 3];
    for _ in 0..1000 {
        counts[r.weighted(&[(0, 1), (1, 3), (2, 6)])] += 1;
    }
    println!("{counts:?}");
    let mut hits = 0;
    for _ in 0..300 {
        let d = [(); 3].map(|_| r.range(0, 3));
        let (car, pick) = (d[0], d[1]);
        let open = (0..3).find(|k| *k != car && *k != pick).unwrap();
        let switch = 3 - pick - open;
        hits += (switch == car) as u32;
    }
    println!("{hits}");
}
