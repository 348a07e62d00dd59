//! Empty slices and arrays everywhere, and large arrays on the stack, in boxes, copied and compared.
static ZEROS: [u8; 5000] = [0; 5000];
const RAMP: [u16; 300] = {
    let mut r = [0; 300];
    let mut i = 0;
    while i < 300 {
        r[i] = i as u16 * 7;
        i += 1;
    }
    r
};
#[derive(Clone, PartialEq, Debug)]
struct Page {
    bytes: [u8; 1024],
    used: usize,
}
fn fill(mut p: Page, n: u8) -> Page {
    for (i, b) in p.bytes.iter_mut().enumerate() {
        *b = (i as u8).wrapping_mul(n);
    }
    p.used = n as usize;
    p
}
fn sum<const N: usize>(a: &[u8; N]) -> u64 {
    a.iter().map(|b| *b as u64).sum()
}
fn table() -> [[i32; 40]; 40] {
    let mut t = [[0; 40]; 40];
    for (r, row) in t.iter_mut().enumerate() {
        for (c, x) in row.iter_mut().enumerate() {
            *x = (r * c) as i32 - (r as i32 - c as i32).pow(2);
        }
    }
    t
}
fn main() {
    let e: [String; 0] = [];
    let s: &[i32] = &[];
    println!("{e:?} {} {:?} {:?} {:?}", e.len(), s.first(), s.iter().max(), s.concat_by_hand());
    println!("{:?} {:?} {:?}", s.chunks(3).count(), s.windows(2).next(), s.split(|x| *x == 0).collect::<Vec<_>>());
    println!("{:?} {:?} {}", s.binary_search(&1), &s[0..0], s == [1; 0]);
    println!("{:?} {:?}", s.iter().sum::<i32>(), s.iter().product::<i32>());
    println!(
        "{} {:?} {}",
        ZEROS.iter().all(|b| *b == 0),
        RAMP.iter().rev().step_by(50).collect::<Vec<_>>(),
        ZEROS.len()
    );
    let p = fill(Page { bytes: [0; 1024], used: 0 }, 3);
    let q = fill(p.clone(), 5);
    println!("{} {} {} {:?}", sum(&p.bytes), sum(&q.bytes), p == q, &q.bytes[1020..]);
    let pages: Vec<Page> = (0..10).map(|n| fill(Page { bytes: [n; 1024], used: 0 }, n)).collect();
    println!("{:?}", pages.iter().map(|p| sum(&p.bytes) % 1000).collect::<Vec<_>>());
    let b: Box<[[u8; 256]; 64]> = Box::new(std::array::from_fn(|r| [r as u8; 256]));
    println!("{} {:?}", b.iter().flatten().map(|b| *b as u32).sum::<u32>(), b[63][255]);
    let t = table();
    let u = t;
    println!(
        "{} {} {:?}",
        t.iter().map(|r| r.iter().map(|x| *x as i64).sum::<i64>()).sum::<i64>(),
        t == u,
        t[39].iter().max()
    );
    println!("{:?} {:?}", t.iter().position(|r| r[0] == -25), t.iter().map(|r| r[r.len() - 1]).min());
    let mut big = vec![1u64; 100_000];
    for i in 2..big.len() {
        big[i] = (big[i - 1] + big[i - 2]) % 1_000_007;
    }
    println!("{:?} {}", &big[99_997..], big.iter().rev().take(10).sum::<u64>());
    let (a, b) = big.split_at(50_000);
    println!("{} {}", a.len() == b.len(), a.iter().zip(b).filter(|(x, y)| x < y).count());
}
trait ByHand {
    fn concat_by_hand(&self) -> Vec<i32>;
}
impl ByHand for [i32] {
    fn concat_by_hand(&self) -> Vec<i32> {
        [self, self].concat()
    }
}
