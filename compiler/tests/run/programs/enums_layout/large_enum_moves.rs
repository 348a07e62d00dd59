//! Large enums and structs copied, moved, returned, swapped and stored without losing bytes.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Block {
    id: u32,
    data: [u64; 20],
    end: u8,
}
#[derive(Clone, PartialEq)]
enum Big {
    Small(u8),
    Block(Block),
    Boxed(Box<Block>),
    Pair(Block, Block),
    Text(String, [u16; 7]),
}
fn block(id: u32) -> Block {
    Block {
        id,
        data: std::array::from_fn(|i| (i as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15).wrapping_add(id as u64)),
        end: id as u8 ^ 0xAA,
    }
}
fn digest(b: &Block) -> u64 {
    b.data.iter().fold(b.id as u64 ^ (b.end as u64) << 50, |h, d| h.rotate_left(5) ^ d)
}
fn sum(b: &Big) -> u64 {
    match b {
        Big::Small(n) => *n as u64,
        Big::Block(b) => digest(b),
        Big::Boxed(b) => !digest(b),
        Big::Pair(a, b) => digest(a).wrapping_sub(digest(b)),
        Big::Text(s, n) => s.len() as u64 + n.iter().map(|n| *n as u64).sum::<u64>(),
    }
}
fn next(b: Big) -> Big {
    match b {
        Big::Small(n) => Big::Block(block(n as u32)),
        Big::Block(b) => Big::Boxed(Box::new(Block { id: b.id + 1, ..b })),
        Big::Boxed(b) => Big::Pair(*b, {
            let mut c = *b;
            c.data.reverse();
            c
        }),
        Big::Pair(a, b) if a.id % 2 == 0 => Big::Pair(b, Block { id: a.id + 7, ..a }),
        Big::Pair(a, _) => Big::Text(format!("{:x}", digest(&a)), [a.end as u16; 7]),
        Big::Text(s, n) => Big::Small(s.len() as u8 + n[6] as u8 % 16),
    }
}
fn by_value(a: Block, b: Block, flag: bool) -> (Block, bool, Block) {
    if flag { (b, !flag, a) } else { (a, flag, b) }
}
fn main() {
    let mut b = Big::Small(5);
    for _ in 0..10 {
        println!("{:016x}", sum(&b));
        b = next(b);
    }
    let mut list = vec![Big::Small(1), Big::Block(block(2)), Big::Pair(block(3), block(4))];
    list.swap(0, 2);
    list.rotate_left(1);
    let (x, y) = list.split_at_mut(1);
    std::mem::swap(&mut x[0], &mut y[1]);
    println!("{:?}", list.iter().map(|b| sum(b) % 1000).collect::<Vec<_>>());
    println!("{}", list.clone() == list);
    let (p, f, q) = by_value(block(8), block(9), true);
    println!("{} {f} {} {}", p.id, q.id, p == block(9));
    let copies = [block(1); 3];
    println!("{} {}", copies[2] == copies[0], copies.iter().map(digest).fold(0, u64::wrapping_add));
    let option = Some(block(6))
        .map(|mut b| {
            b.data[19] = 0;
            b
        })
        .filter(|b| b.data[0] != 0);
    println!("{:?}", option.map(|b| (b.id, b.data[18], b.data[19], b.end)));
}
