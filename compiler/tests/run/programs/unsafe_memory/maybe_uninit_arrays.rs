//! Arrays and structs initialised piece by piece, with guards that drop only what exists when a step fails.
use std::mem::{ManuallyDrop, MaybeUninit};
use std::panic::{AssertUnwindSafe, catch_unwind};
struct N(u32);
impl Drop for N {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}
struct Guard<'a, T> {
    slots: &'a mut [MaybeUninit<T>],
    done: usize,
}
impl<T> Drop for Guard<'_, T> {
    fn drop(&mut self) {
        for s in &mut self.slots[..self.done] {
            unsafe { s.assume_init_drop() }
        }
    }
}
fn build<T, const L: usize>(mut f: impl FnMut(usize) -> Result<T, String>) -> Result<[T; L], String> {
    let mut a = [const { MaybeUninit::<T>::uninit() }; L];
    let mut g = Guard { slots: &mut a, done: 0 };
    for i in 0..L {
        let t = f(i)?;
        g.slots[i].write(t);
        g.done += 1;
    }
    std::mem::forget(g);
    Ok(a.map(|s| unsafe { s.assume_init() }))
}
struct Big {
    a: [u64; 8],
    b: N,
    c: String,
}
fn in_place(slot: &mut MaybeUninit<Big>, n: u32) -> &mut Big {
    let p = slot.as_mut_ptr();
    unsafe {
        (&raw mut (*p).a).write([n as u64; 8]);
        (&raw mut (*p).c).write(format!("c{n}"));
        (&raw mut (*p).b).write(N(n));
        slot.assume_init_mut()
    }
}
fn main() {
    println!("{:?}", build::<_, 4>(|i| Ok(i * i)));
    println!("{:?}", build::<_, 4>(|i| if i == 2 { Err(format!("at {i}")) } else { Ok(N(i as u32)) }).map(|a| a.len()));
    println!("{:?}", build::<N, 3>(|i| Ok(N(i as u32 + 10))).map(|a| a.iter().map(|n| n.0).sum::<u32>()));
    println!(
        "{}",
        catch_unwind(AssertUnwindSafe(
            || build::<N, 3>(|i| if i == 2 { panic!() } else { Ok(N(20 + i as u32)) }).is_ok()
        ))
        .is_err()
    );
    let mut slot = MaybeUninit::uninit();
    let b = in_place(&mut slot, 5);
    b.c.push('!');
    println!("{} {} {}", b.a.iter().sum::<u64>(), b.b.0, b.c);
    drop(unsafe { slot.assume_init() });
    println!();
    let mut buffer: [MaybeUninit<u8>; 16] = [MaybeUninit::uninit(); 16];
    for (i, x) in buffer.iter_mut().take(5).enumerate() {
        x.write(b'a' + i as u8);
    }
    println!("{}", unsafe { std::str::from_utf8_unchecked(std::slice::from_raw_parts(buffer.as_ptr().cast(), 5)) });
    let m = ManuallyDrop::new([N(30), N(31)]);
    let [x, _y] = unsafe { std::ptr::read(&*m) };
    println!("{}", x.0);
    let z: [MaybeUninit<u32>; 3] = unsafe { MaybeUninit::zeroed().assume_init() };
    println!("{:?}", z.map(|v| unsafe { v.assume_init() }));
    let mut boxed = Box::<[u16; 100]>::new_uninit();
    unsafe {
        boxed.as_mut_ptr().cast::<u16>().write_bytes(1, 100);
    }
    println!("{}", unsafe { boxed.assume_init() }.iter().map(|x| *x as u32).sum::<u32>());
}
