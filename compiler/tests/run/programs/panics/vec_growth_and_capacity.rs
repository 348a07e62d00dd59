//! Capacity errors are panics or Err: reserve of too much, with_capacity, arrays by try_from, string growth; memory stays usable.
use std::panic::catch_unwind;
fn main() {
    std::panic::set_hook(Box::new(|i| println!("hook {}", i.payload_as_str().unwrap_or("?"))));
    println!("{}", catch_unwind(|| Vec::<u64>::with_capacity(usize::MAX).len()).is_err());
    println!(
        "{}",
        catch_unwind(|| {
            let mut v = vec![1u32];
            v.reserve(usize::MAX);
            v.len()
        })
        .is_err()
    );
    let mut v = vec![1u8, 2, 3];
    println!("{:?} {v:?}", v.clone().try_reserve(usize::MAX).is_err());
    println!("{:?}", v.try_reserve(10).is_ok() && v.capacity() >= 13);
    println!("{}", catch_unwind(|| "ab".repeat(usize::MAX).len()).is_err());
    println!("{:?}", <[u8; 2]>::try_from(v.clone()).map_err(|v| v.len()));
    println!("{}", catch_unwind(|| String::with_capacity(usize::MAX).len()).is_err());
    println!("{}", Vec::<()>::new().capacity() == usize::MAX);
    println!(
        "{}",
        catch_unwind(|| {
            let mut z: Vec<()> = Vec::new();
            unsafe { z.set_len(usize::MAX) };
            z.push(());
            z.len()
        })
        .is_err()
    );
    v.shrink_to(0);
    v.extend(0..100);
    println!("{} {:?}", v.len(), v.last());
}
