//! copy_from_slice, clone_from_slice, copy_within, to_vec, concat, join, repeat, extend_from_within, splice, fill patterns.
#[derive(Debug, Clone, PartialEq)]
struct C(u8, String);
fn main() {
    let mut a = [0u8; 8];
    a[2..5].copy_from_slice(&[1, 2, 3]);
    a.copy_within(2..5, 4);
    println!("{a:?}");
    a.copy_within(1.., 0);
    a[6..].fill(9);
    println!("{a:?} {:?}", a.repeat(2));
    let mut c = vec![C(1, "a".into()), C(2, "b".into()), C(3, "c".into())];
    let d = c.to_vec();
    c[..2].clone_from_slice(&d[1..]);
    c.extend_from_within(1..);
    println!("{c:?}");
    c.splice(1..2, d.iter().cloned().rev());
    println!("{:?}", c.iter().map(|c| c.0).collect::<Vec<_>>());
    println!("{:?} {:?}", [[1, 2], [3, 4]].concat(), [vec![1], vec![2, 3]].join(&[0, 0][..]));
    println!("{:?} {:?}", ["a", "b"].concat(), [String::from("x"), "y".into()].join("-"));
    let mut n = 0;
    let mut f = [0; 5];
    f.fill_with(|| {
        n += 3;
        n
    });
    f.rotate_right(2);
    println!("{f:?} {:?}", f.iter().rev().copied().collect::<Box<[i32]>>());
    let (x, y) = f.split_at_mut(2);
    y[..2].copy_from_slice(x);
    x.clone_from_slice(&[100, 200]);
    println!("{f:?}");
    let mut big = vec![0u64; 2000];
    for i in 0..big.len() {
        big[i] = (i as u64).wrapping_mul(0x9E3779B97F4A7C15);
    }
    big.copy_within(100..1500, 300);
    big.copy_within(700..1900, 10);
    println!("{:x}", big.iter().fold(0u64, |h, x| h.rotate_left(7) ^ x));
    let text = "overlap".as_bytes().to_vec();
    let mut t = text.clone();
    t.copy_within(..4, 3);
    println!("{} {}", String::from_utf8(t).unwrap(), text.len());
    let s: &[C] = &[];
    println!("{:?} {:?} {:?}", s.to_vec(), ([[]; 0] as [[u8; 0]; 0]).concat(), [0u8; 0].repeat(5));
    println!("{:?}", std::panic::catch_unwind(|| [0u8; 3].copy_from_slice(&text)).is_err());
}
