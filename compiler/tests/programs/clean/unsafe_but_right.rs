use std::mem::{self, MaybeUninit};
use std::ptr::NonNull;

union Bits {
    float: f32,
    int: u32,
}

/// # Safety
/// `index` is below the slice's length.
unsafe fn at(slice: &[u8], index: usize) -> u8 {
    // SAFETY: the caller promises that the index is in range.
    unsafe { *slice.get_unchecked(index) }
}

fn main() {
    let mut value = 5;
    let pointer = NonNull::from(&mut value);
    // SAFETY: the pointer comes from a live reference.
    unsafe { *pointer.as_ptr() += 1 };
    let mut room = MaybeUninit::<[u8; 4]>::uninit();
    // SAFETY: written before it is read.
    let bytes = unsafe {
        room.as_mut_ptr().write([1, 2, 3, 4]);
        room.assume_init()
    };
    // SAFETY: every pattern of bits is a u32.
    let bits = unsafe { Bits { float: 1.0 }.int };
    println!("{value} {bits:x} {} {}", unsafe { at(&bytes, 2) }, mem::replace(&mut value, 0));
}
