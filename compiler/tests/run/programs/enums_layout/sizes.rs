//! Sizes and alignments that are the same on every platform, and the niches they rest upon.
use std::mem::{align_of, size_of};
use std::num::{NonZeroI128, NonZeroU8, NonZeroU64};
#[repr(C)]
struct C {
    a: u8,
    b: u32,
    c: u8,
}
struct Rusty {
    a: u8,
    b: u32,
    c: u8,
}
#[repr(C, packed)]
struct Packed {
    a: u8,
    b: u32,
    c: u64,
}
#[repr(packed(2))]
struct Packed2 {
    a: u8,
    b: u32,
}
#[repr(align(32))]
struct Aligned(u8);
#[repr(transparent)]
struct Transparent(u16, ());
#[repr(u8)]
enum Byte {
    A,
    B(u8),
}
#[repr(C)]
union U {
    a: u8,
    b: [u16; 3],
}
#[allow(dead_code)]
enum Fieldless {
    A,
    B,
    C,
}
#[allow(dead_code)]
enum One {
    Only(u32),
}
enum Never {}
fn same<A, B>() -> bool {
    size_of::<A>() == size_of::<B>() && align_of::<A>() == align_of::<B>()
}
fn main() {
    println!("{} {} {}", size_of::<C>(), size_of::<Rusty>(), size_of::<Packed>());
    println!("{} {} {} {}", size_of::<Packed2>(), align_of::<Packed2>(), size_of::<Aligned>(), align_of::<Aligned>());
    println!("{} {} {}", size_of::<Transparent>(), size_of::<Byte>(), size_of::<U>());
    println!("{} {} {} {}", size_of::<Fieldless>(), size_of::<One>(), size_of::<Never>(), size_of::<()>());
    println!("{} {} {}", size_of::<Option<bool>>(), size_of::<Option<Option<bool>>>(), size_of::<Option<char>>());
    println!(
        "{} {} {}",
        size_of::<Option<NonZeroU8>>(),
        size_of::<Option<NonZeroU64>>(),
        size_of::<Option<NonZeroI128>>()
    );
    println!("{} {} {}", same::<Option<&u8>, &u8>(), same::<Option<Box<u8>>, Box<u8>>(), same::<Option<fn()>, fn()>());
    println!(
        "{} {} {}",
        same::<Option<String>, String>(),
        same::<Option<Vec<u8>>, Vec<u8>>(),
        same::<Option<&str>, &str>()
    );
    println!("{} {} {}", same::<Option<Fieldless>, u8>(), same::<Result<(), Never>, ()>(), same::<Option<Never>, ()>());
    println!("{} {} {}", size_of::<(u8, u16, u8)>(), size_of::<[u16; 5]>(), size_of::<Option<[bool; 3]>>());
    println!("{} {}", same::<Option<std::cmp::Ordering>, i8>(), size_of::<Option<(u8, bool)>>());
    println!("{} {}", std::mem::offset_of!(C, b), std::mem::offset_of!(Packed, c));
    println!("{} {}", size_of::<u128>(), size_of::<Option<u32>>());
    println!("{} {}", std::mem::size_of_val("four"), std::mem::size_of_val(&[1u16, 2][..]));
}
