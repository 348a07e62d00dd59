//! Reads and writes at odd offsets, byte views of values, overlapping copies, volatile, and slices from raw parts.
use std::ptr;
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(C)]
struct R {
    a: u16,
    b: u8,
    c: u32,
}
#[repr(align(16))]
struct Aligned([u8; 40]);
fn bytes<T: Copy>(t: &T) -> Vec<u8> {
    let p = ptr::from_ref(t).cast::<u8>();
    (0..size_of::<T>()).map(|i| unsafe { p.add(i).read() }).collect()
}
fn main() {
    let mut aligned = Aligned([0; 40]);
    let buffer = &mut aligned.0;
    let p = buffer.as_mut_ptr();
    unsafe {
        for off in [1usize, 3, 6, 11] {
            p.add(off).cast::<u16>().write_unaligned(0x0102 * (off as u16));
        }
        p.add(13).cast::<u32>().write_unaligned(0xDEADBEEF);
        p.add(17).cast::<f64>().write_unaligned(1.25);
        p.add(25).cast::<i64>().write_unaligned(-2);
        println!("{buffer:?}");
        println!(
            "{:x} {:x} {}",
            p.add(14).cast::<u32>().read_unaligned(),
            p.add(12).cast::<u64>().read_unaligned(),
            p.add(17).cast::<f64>().read_unaligned()
        );
        println!("{:x}", p.add(9).cast::<u128>().read_unaligned());
        ptr::copy(p, p.add(5), 20);
        ptr::copy(p.add(8), p.add(2), 20);
        println!("{buffer:?}");
        let shorts = std::slice::from_raw_parts_mut(p.add(p.add(1).align_offset(2) + 1).cast::<u16>(), 4);
        shorts.reverse();
        shorts[0] = u16::MAX;
        println!("{shorts:?}");
    }
    println!("{:?} {:?} {:?}", bytes(&0x01020304u32), bytes(&-1i16), bytes(&'é'));
    println!("{:?} {:?}", bytes(&1.0f32), bytes(&[1u16, 2]));
    println!("{:?}", bytes(&(u64::MAX / 255)));
    let mut r = R { a: 1, b: 2, c: 3 };
    let q = &raw mut r;
    unsafe {
        (*q).c = 99;
        (&raw mut (*q).a).write_volatile(7);
        println!("{:?} {}", q.read(), (&raw const (*q).b).read_volatile());
    }
    let mut list = [R { a: 1, b: 1, c: 1 }, R { a: 2, b: 2, c: 2 }];
    let (x, y) = {
        let p = list.as_mut_ptr();
        unsafe { (&mut *p, &mut *p.add(1)) }
    };
    std::mem::swap(x, y);
    x.c += y.c;
    println!("{list:?}");
    let mut text = *b"swap me";
    let (a, b) = text.split_at_mut(3);
    unsafe {
        ptr::swap_nonoverlapping(a.as_mut_ptr(), b.as_mut_ptr().add(1), 3);
    }
    println!("{}", std::str::from_utf8(&text).unwrap());
    let v: Vec<u32> = vec![1, 2, 3];
    let mut v = std::mem::ManuallyDrop::new(v);
    let rebuilt = unsafe { Vec::from_raw_parts(v.as_mut_ptr(), v.len() - 1, v.capacity()) };
    println!("{rebuilt:?}");
    let boxed = Box::into_raw(Box::new(R { a: 5, b: 6, c: 7 }));
    unsafe {
        (*boxed).b = 0;
        println!("{:?}", *Box::from_raw(boxed));
    }
    println!("{:?}", unsafe { [1u8, 2, 3, 4].align_to::<u32>() }.1.len() <= 1);
}
