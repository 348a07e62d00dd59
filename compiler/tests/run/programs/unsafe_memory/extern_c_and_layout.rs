//! extern "C" functions defined in Rust, callbacks with user data, repr(C) structs by value, and Layout arithmetic.
use std::alloc::Layout;
use std::ffi::{CStr, CString, c_char, c_int, c_void};
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
struct Pair {
    a: i32,
    b: f64,
}
#[repr(C)]
#[derive(Debug, Clone, Copy)]
struct Tiny {
    x: u8,
    y: i16,
}
#[repr(C)]
#[derive(Debug, Clone, Copy)]
struct Big {
    data: [u64; 6],
    tail: u8,
}
extern "C" fn swap(p: Pair) -> Pair {
    Pair { a: p.b as i32, b: p.a as f64 }
}
extern "C" fn tiny(t: Tiny, by: c_int) -> Tiny {
    Tiny { x: t.x.wrapping_add(by as u8), y: t.y.wrapping_mul(by as i16) }
}
extern "C" fn big(mut b: Big, i: usize) -> Big {
    b.data[i] = b.data.iter().sum();
    b.tail += 1;
    b
}
extern "C" fn each(
    items: *const i32,
    count: usize,
    f: extern "C" fn(*mut c_void, i32) -> bool,
    data: *mut c_void,
) -> usize {
    for i in 0..count {
        if !f(data, unsafe { *items.add(i) }) {
            return i;
        }
    }
    count
}
extern "C" fn collect(data: *mut c_void, n: i32) -> bool {
    let v = unsafe { &mut *data.cast::<Vec<i32>>() };
    v.push(n * n);
    v.len() < 3
}
#[unsafe(no_mangle)]
pub extern "C" fn rockpool_length(s: *const c_char) -> usize {
    unsafe { CStr::from_ptr(s) }.to_bytes().len()
}
extern "C" fn wide(a: i8, b: u16, c: i64, d: f32, e: bool, f: u128) -> u128 {
    (a as i64 + b as i64 + c) as u128 * e as u128 + d as u128 + f
}
unsafe extern "C" fn sort(
    base: *mut u8,
    count: usize,
    size: usize,
    compare: unsafe extern "C" fn(*const c_void, *const c_void) -> c_int,
) {
    for i in 1..count {
        let mut j = i;
        unsafe {
            while j > 0 && compare(base.add((j - 1) * size).cast(), base.add(j * size).cast()) > 0 {
                std::ptr::swap_nonoverlapping(base.add((j - 1) * size), base.add(j * size), size);
                j -= 1;
            }
        }
    }
}
unsafe extern "C" fn by_b(a: *const c_void, b: *const c_void) -> c_int {
    unsafe { (*a.cast::<Pair>()).b.total_cmp(&(*b.cast::<Pair>()).b) as c_int }
}
fn main() {
    println!("{:?} {:?}", swap(Pair { a: 3, b: 9.75 }), tiny(Tiny { x: 250, y: -300 }, 7));
    println!("{:?}", big(Big { data: [1, 2, 3, 4, 5, 6], tail: 9 }, 2));
    let mut v: Vec<i32> = vec![];
    println!("{} {v:?}", each([1, 2, 3, 4].as_ptr(), 4, collect, (&raw mut v).cast()));
    println!("{v:?}");
    let s = CString::new("hello").unwrap();
    println!("{} {:?}", rockpool_length(s.as_ptr()), s);
    println!("{}", wide(-5, 500, 1_000_000, 2.9, true, 1 << 70));
    let mut pairs = [Pair { a: 1, b: 2.5 }, Pair { a: 2, b: -1.0 }, Pair { a: 3, b: 0.5 }];
    unsafe { sort(pairs.as_mut_ptr().cast(), 3, size_of::<Pair>(), by_b) };
    println!("{:?}", pairs.map(|p| p.a));
    let l = Layout::new::<u8>();
    let (l, at) = l.extend(Layout::new::<u64>()).unwrap();
    let (l, at2) = l.extend(Layout::array::<u16>(3).unwrap()).unwrap();
    println!("{at} {at2} {} {} {}", l.size(), l.align(), l.pad_to_align().size());
    println!("{:?} {:?}", Layout::from_size_align(8, 3).is_err(), Layout::for_value(&[0u32; 5]).size());
    let f: extern "C" fn(Pair) -> Pair = swap;
    println!("{}", f(f(Pair { a: 7, b: 8.0 })) == Pair { a: 7, b: 8.0 });
}
