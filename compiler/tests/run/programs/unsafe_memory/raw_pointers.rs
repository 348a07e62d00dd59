//! Raw pointers: reads, writes, offsets, casts, distances and swaps.
use std::ptr;
#[repr(C)]
#[derive(Debug, Clone, Copy, PartialEq)]
struct Mixed {
    a: u8,
    b: u32,
    c: u16,
    d: u64,
}
fn main() {
    let mut a = [10u32, 20, 30, 40, 50];
    let p = a.as_mut_ptr();
    unsafe {
        *p.add(1) += 5;
        p.add(2).write(99);
        println!("{} {}", *p.offset(4), p.add(3).read());
        println!("{} {}", p.add(4).offset_from(p), p.add(5).sub(2).read());
        ptr::swap(p, p.add(4));
        ptr::copy(p, p.add(1), 3);
        println!("{:?}", *(p as *const [u32; 5]));
        ptr::copy_nonoverlapping([7, 8].as_ptr(), p.add(3), 2);
        println!("{:?} {}", std::slice::from_raw_parts(p, 5), ptr::replace(p, 1));
        let bytes = p.cast::<u8>();
        bytes.add(1).write(1);
        println!("{} {:?}", a[0], std::slice::from_raw_parts(bytes, 8));
    }
    let m = Mixed { a: 1, b: 2, c: 3, d: 4 };
    let base = &raw const m;
    unsafe {
        let d = base.byte_add(std::mem::offset_of!(Mixed, d)).cast::<u64>();
        println!("{} {}", *d, *(&raw const (*base).c));
        println!("{:?}", ptr::read(base));
    }
    let null: *const i32 = ptr::null();
    println!("{} {:?}", null.is_null(), unsafe { null.as_ref() });
    let mut value = 5i64;
    let q: *mut i64 = &mut value;
    unsafe {
        q.write_unaligned(-1);
        println!("{:x} {}", q.cast::<u32>().read_unaligned(), (*q as u64).count_ones());
    }
    let mut packed = [0u8; 12];
    unsafe {
        packed.as_mut_ptr().add(3).cast::<u64>().write_unaligned(0x0102030405060708);
    }
    println!("{packed:?}");
    unsafe {
        ptr::write_bytes(packed.as_mut_ptr(), 0xAB, 4);
        ptr::write_volatile(&mut packed[11], 3);
        println!("{packed:x?} {}", ptr::read_volatile(&packed[3]));
    }
    let words: *const [u32] = ptr::slice_from_raw_parts(a.as_ptr(), 3);
    println!("{} {:?}", words.len(), unsafe { &*words });
}
