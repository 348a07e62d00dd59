//! Shared and growing buffers, read and written in both byte orders, by bytes.
// crates: bytes
use bytes::{Buf, BufMut, Bytes, BytesMut};

fn main() {
    let mut buffer = BytesMut::with_capacity(16);
    buffer.put_u16(0x0102);
    buffer.put_u32_le(7);
    buffer.put_f64(1.5);
    buffer.put_slice(b"end");
    println!("{} {:?}", buffer.len(), buffer);
    let mut whole: Bytes = buffer.freeze();
    let copy = whole.clone();
    println!("{} {} {} {:?}", whole.get_u16(), whole.get_u32_le(), whole.get_f64(), whole);
    println!("{:?} {}", copy.slice(14..), copy.starts_with(&[1, 2]));
    let mut parts = BytesMut::from(&b"key=value"[..]);
    let key = parts.split_to(3);
    parts.advance(1);
    println!("{:?} {:?}", key, parts);
    let fixed = Bytes::from_static(b"fixed");
    println!("{:?} {}", fixed.chunk(), fixed.iter().map(|&byte| u32::from(byte)).sum::<u32>());
    let mut chained = (&b"ab"[..]).chain(&b"cd"[..]);
    let mut all = vec![0; chained.remaining()];
    chained.copy_to_slice(&mut all);
    println!("{:?} {:?}", all, Bytes::from(vec![1, 2, 3]) == [1, 2, 3][..]);
    let short = std::panic::catch_unwind(|| Bytes::from_static(b"a").get_u32());
    println!("{}", short.is_err());
}
