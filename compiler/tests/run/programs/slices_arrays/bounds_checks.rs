//! Every kind of index out of bounds panics with its message, and valid borders do not.
use std::hint::black_box as b;
use std::panic::catch_unwind;
fn main() {
    std::panic::set_hook(Box::new(|i| println!("{}", i.payload_as_str().unwrap())));
    let a = [1u8, 2, 3, 4];
    let v = vec![10, 20];
    println!("{} {:?} {:?} {:?}", a[b(3)], &a[b(4)..], &a[b(2)..b(2)], &a[..b(4)]);
    let _ = catch_unwind(|| a[b(4)]);
    let _ = catch_unwind(|| v[b(2)]);
    let _ = catch_unwind(|| a[b(5)..].len());
    let _ = catch_unwind(|| a[..b(5)].len());
    let _ = catch_unwind(|| a[..=b(4)].len());
    let _ = catch_unwind(|| a[b(3)..b(2)].len());
    let _ = catch_unwind(|| a[b(3)..=b(1)].len());
    let _ = catch_unwind(|| Vec::<u8>::new().insert(b(1), 1));
    let _ = catch_unwind(|| vec![1].swap_remove(b(1)));
    let _ = catch_unwind(|| vec![1].split_off(b(2)));
    let _ = catch_unwind(|| vec![1].drain(b(2)..).count());
    let _ = catch_unwind(|| a.split_at(b(5)).0.len());
    let _ = catch_unwind(|| a.chunks(b(0)).count());
    let _ = catch_unwind(|| a.windows(b(0)).count());
    let _ = catch_unwind(|| [1, 2, 3].rotate_left(b(4)));
    let _ = catch_unwind(|| [1, 2, 3].copy_within(b(1)..b(3), b(2)));
    let _ = catch_unwind(|| [0u8; 3].copy_from_slice(&a[..b(2)]));
    let _ = catch_unwind(|| std::collections::VecDeque::from([1])[b(1)]);
    let _ = catch_unwind(|| [[1, 2], [3, 4]][b(1)][b(2)]);
    let _ = catch_unwind(|| <[u8; 2]>::try_from(&a[..b(3)]).unwrap());
    let _ = catch_unwind(|| (0..10).step_by(b(0)).count());
    let _ = catch_unwind(|| "abc"[b(4)..].len());
    println!("end");
}
