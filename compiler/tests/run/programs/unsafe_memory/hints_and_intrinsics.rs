//! unreachable_unchecked, assert_unchecked, unchecked arithmetic, get_unchecked, black_box, swap of large values, discriminants.
use std::hint::{assert_unchecked, black_box, unreachable_unchecked};
use std::mem;
#[derive(Debug, Clone, Copy, PartialEq)]
enum E {
    A(u8),
    B,
    C(u64, u16),
}
#[inline(never)]
fn digit(c: char) -> u8 {
    match c {
        '0'..='9' => c as u8 - b'0',
        _ => unsafe { unreachable_unchecked() },
    }
}
#[inline(never)]
fn sum(v: &[u32]) -> u32 {
    let mut s = 0;
    unsafe {
        assert_unchecked(v.len() >= 4);
        for i in 0..4 {
            s += v.get_unchecked(i);
        }
    }
    s
}
#[cold]
fn rare(n: u32) -> u32 {
    n * 1000
}
#[inline(always)]
fn often(n: u32) -> u32 {
    if n > 90 { rare(n) } else { n }
}
fn main() {
    println!("{:?} {}", ['0', '7'].map(digit), sum(&[1, 2, 3, 4, 100]));
    unsafe {
        println!(
            "{} {} {} {}",
            5u8.unchecked_add(6),
            (-5i32).unchecked_mul(7),
            9u64.unchecked_sub(8),
            1u16.unchecked_shl(15).wrapping_add(1)
        );
    }
    println!("{} {:?}", black_box(3) + 4, black_box([E::A(1), E::B]));
    let (mut a, mut b) = ([1u64; 100], [2u64; 100]);
    mem::swap(&mut a, &mut b);
    println!("{} {}", a.iter().sum::<u64>(), mem::replace(&mut b, [5; 100])[99] + b[0]);
    println!(
        "{} {}",
        mem::discriminant(&E::A(1)) == mem::discriminant(&E::A(200)),
        mem::discriminant(&E::C(1, 1)) == mem::discriminant(&E::B)
    );
    println!("{:?}", (88..93).map(often).collect::<Vec<_>>());
    let mut v = vec![10, 20, 30];
    unsafe {
        *v.get_unchecked_mut(1) += 1;
        v.set_len(2);
        println!("{v:?} {:?}", v.get_unchecked(..1));
    }
    println!("{:?}", unsafe {
        (
            char::from_u32_unchecked(0x1F980),
            std::num::NonZeroU8::new_unchecked(7),
            Some(5).unwrap_unchecked(),
            Ok::<_, ()>(6).unwrap_unchecked(),
        )
    });
    println!("{:?}", unsafe { "naïve".get_unchecked(2..4) });
    println!("{} {} {}", mem::size_of_val(&a), mem::align_of_val(&7u64), mem::needs_drop::<E>());
    let p = std::ptr::from_ref(&a[10]);
    println!("{} {}", unsafe { p.offset_from(a.as_ptr()) }, unsafe { p.sub(10).byte_add(8).read() });
    println!("{} {}", std::any::type_name_of_val(&1.5f32), mem::take(&mut v[0]) + v[0]);
}
