//! Changing slices in place: swap, reverse, rotate, fill, copy_within, split_at_mut, iter_mut.
fn main() {
    let mut a: Vec<u16> = (1..=12).collect();
    a.swap(0, 11);
    println!("{a:?}");
    a[2..9].reverse();
    println!("{a:?}");
    a.rotate_left(3);
    println!("{a:?}");
    a[1..6].rotate_right(2);
    println!("{a:?}");
    a.copy_within(0..4, 2);
    println!("{a:?}");
    a[7..].fill(77);
    println!("{a:?}");
    let mut n = 0;
    a[..4].fill_with(|| {
        n += 5;
        n
    });
    println!("{a:?}");
    let (left, right) = a.split_at_mut(6);
    left.swap_with_slice(right);
    println!("{a:?}");
    for (at, x) in a.iter_mut().enumerate() {
        *x = x.wrapping_mul(at as u16 * 5900);
    }
    println!("{a:?}");
    for chunk in a.chunks_mut(5) {
        chunk[0] = chunk.len() as u16;
    }
    println!("{a:?}");
    if let [first, .., last] = &mut a[..] {
        std::mem::swap(first, last);
    }
    if let Some(x) = a.get_mut(4) {
        *x += 1;
    }
    println!("{a:?}");
    a[..3].copy_from_slice(&[1, 2, 3]);
    let [p, q] = a.get_disjoint_mut([1, 3]).unwrap();
    std::mem::swap(p, q);
    println!("{a:?}");
    let (evens, rest) = {
        let k = a.iter().filter(|x| **x % 2 == 0).count();
        (k, a.len() - k)
    };
    println!("{evens} {rest}");
}
