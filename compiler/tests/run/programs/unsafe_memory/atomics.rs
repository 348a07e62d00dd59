//! Every atomic type and operation on one thread.
use std::sync::atomic::{Ordering::*, *};
macro_rules! ints { ($($t:ident $i:ident)*) => {$({
    let a = $t::new(5);
    print!("{}:", stringify!($i));
    print!(" {} {}", a.fetch_add($i::MAX, SeqCst), a.load(Relaxed));
    print!(" {} {}", a.fetch_sub(9, AcqRel), a.load(Acquire));
    print!(" {} {}", a.swap(0x5A, SeqCst), a.fetch_and(0x0F, SeqCst));
    print!(" {} {} {}", a.fetch_or(0x30, SeqCst), a.fetch_xor(0x11, SeqCst), a.fetch_nand(0x21, SeqCst));
    print!(" {} {}", a.fetch_max(7, SeqCst), a.fetch_min(3, SeqCst));
    print!(" {:?} {:?}", a.compare_exchange(3, 8, SeqCst, Relaxed), a.compare_exchange(3, 9, SeqCst, Relaxed));
    print!(" {:?}", a.fetch_update(SeqCst, SeqCst, |n| n.checked_sub(100)).is_ok());
    a.store($i::MIN, Release);
    println!(" {}", a.into_inner());
})*}; }
static FLAGS: [AtomicBool; 3] = [const { AtomicBool::new(false) }; 3];
fn main() {
    ints!(AtomicU8 u8 AtomicI8 i8 AtomicU16 u16 AtomicI16 i16 AtomicU32 u32 AtomicI32 i32 AtomicU64 u64 AtomicI64 i64);
    let b = AtomicBool::new(true);
    println!(
        "{} {} {} {}",
        b.fetch_and(false, SeqCst),
        b.fetch_or(true, SeqCst),
        b.fetch_xor(true, SeqCst),
        b.fetch_nand(true, SeqCst)
    );
    println!("{:?} {}", b.compare_exchange(true, false, SeqCst, SeqCst), b.fetch_not(SeqCst));
    let (mut x, mut y) = (1, 2);
    let p = AtomicPtr::new(&mut x);
    unsafe {
        *p.swap(&mut y, SeqCst) += 10;
        *p.load(SeqCst) += 20;
    }
    println!("{x} {y}");
    FLAGS[1].store(true, Relaxed);
    println!("{:?}", FLAGS.iter().map(|f| f.load(Relaxed)).collect::<Vec<_>>());
    let mut owned = AtomicU32::new(3);
    *owned.get_mut() += 1;
    fence(SeqCst);
    compiler_fence(Acquire);
    while let Err(n) = owned.compare_exchange_weak(4, 5, SeqCst, Relaxed) {
        if n != 4 {
            break;
        }
    }
    println!("{owned:?} {}", AtomicUsize::new(7).fetch_add(1, SeqCst));
    let arr: [AtomicI64; 2] = Default::default();
    arr[0].fetch_sub(1, SeqCst);
    println!("{arr:?}");
}
