//! Packed and repr(C) structs: reads and writes of unaligned fields, copies, bytes.
#[repr(C, packed)]
#[derive(Clone, Copy, Debug, PartialEq, Default)]
struct Header {
    kind: u8,
    length: u32,
    offset: u64,
    flags: u16,
    ratio: f32,
}
#[repr(packed(4))]
#[derive(Clone, Copy)]
struct Half {
    a: u16,
    b: u64,
    c: i128,
}
#[repr(C)]
#[derive(Debug, Clone, Copy)]
struct Outer {
    tag: u8,
    header: Header,
    tail: i16,
}
#[repr(C, align(16))]
#[derive(Debug, Clone, Copy, Default)]
struct Wide {
    a: u8,
    b: [u16; 3],
}
fn bytes<T>(t: &T) -> &[u8] {
    unsafe { std::slice::from_raw_parts(t as *const T as *const u8, size_of::<T>()) }
}
fn main() {
    let mut h = Header { kind: 1, length: 0x0203_0405, offset: 0x0607_0809_0a0b_0c0d, flags: 0x0e0f, ratio: 1.0 };
    println!("{:x?}", bytes(&h));
    h.length += 1;
    h.offset = h.offset.rotate_left(8);
    h.ratio *= -2.5;
    let (length, offset, ratio) = (h.length, h.offset, h.ratio);
    println!("{length:#x} {offset:#x} {ratio} {}", { h.flags });
    println!("{h:?} {}", h == Header { kind: 1, ..h });
    let raw = &raw const h.offset;
    println!("{:#x} {}", unsafe { raw.read_unaligned() }, bytes(&h).len());
    let hs = [h, Header::default(), Header { kind: 9, ..h }];
    println!("{:?}", hs.map(|h| h.kind as u32 + h.length));
    let mut x = Half { a: 1, b: u64::MAX, c: -5 };
    x.c -= i128::from(x.b);
    println!("{} {} {} {}", { x.a }, { x.b }, { x.c }, size_of::<Half>());
    let o = Outer { tag: 7, header: h, tail: -2 };
    println!("{o:?} {:x?}", &bytes(&o)[..6]);
    let w = [Wide { a: 1, b: [2, 3, 4] }; 2];
    println!("{w:?} {} {}", size_of_val(&w), (&raw const w[1] as usize) % 16);
    let Header { kind, flags, .. } = h;
    println!("{kind} {flags}");
}
