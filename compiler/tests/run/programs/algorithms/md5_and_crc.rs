//! MD5, CRC-32, Adler-32 and FNV over growing messages.
fn md5(message: &[u8]) -> String {
    const S: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let k: Vec<u32> = (0..64).map(|i| (((i + 1) as f64).sin().abs() * 4294967296.0) as u32).collect();
    let mut data = message.to_vec();
    data.push(0x80);
    data.resize((data.len() + 8).next_multiple_of(64) - 8, 0);
    data.extend((message.len() as u64).wrapping_mul(8).to_le_bytes());
    let mut h = [0x67452301u32, 0xefcdab89, 0x98badcfe, 0x10325476];
    for block in data.chunks_exact(64) {
        let m: Vec<u32> = block.chunks_exact(4).map(|c| u32::from_le_bytes(c.try_into().unwrap())).collect();
        let [mut a, mut b, mut c, mut d] = h;
        for i in 0..64 {
            let (f, g) = match i / 16 {
                0 => ((b & c) | (!b & d), i),
                1 => ((d & b) | (!d & c), (5 * i + 1) % 16),
                2 => (b ^ c ^ d, (3 * i + 5) % 16),
                _ => (c ^ (b | !d), 7 * i % 16),
            };
            let t = a.wrapping_add(f).wrapping_add(k[i]).wrapping_add(m[g]);
            (a, d, c, b) = (d, c, b, b.wrapping_add(t.rotate_left(S[i / 16][i % 4])));
        }
        for (x, y) in h.iter_mut().zip([a, b, c, d]) {
            *x = x.wrapping_add(y);
        }
    }
    h.iter().flat_map(|w| w.to_le_bytes()).map(|b| format!("{b:02x}")).collect()
}
fn crc32(data: &[u8]) -> u32 {
    !data.iter().fold(!0u32, |mut c, b| {
        c ^= *b as u32;
        for _ in 0..8 {
            c = if c & 1 == 1 { c >> 1 ^ 0xEDB88320 } else { c >> 1 };
        }
        c
    })
}
fn adler(data: &[u8]) -> u32 {
    let (a, b) = data.iter().fold((1u32, 0u32), |(a, b), x| {
        let a = (a + *x as u32) % 65521;
        (a, (b + a) % 65521)
    });
    b << 16 | a
}
fn fnv(data: &[u8]) -> u64 {
    data.iter().fold(0xcbf29ce484222325, |h: u64, b| (h ^ *b as u64).wrapping_mul(0x100000001b3))
}
fn main() {
    for text in [
        "",
        "a",
        "abc",
        "message digest",
        "abcdefghijklmnopqrstuvwxyz",
        "12345678901234567890123456789012345678901234567890123456789012345678901234567890",
    ] {
        println!(
            "{} {:08x} {:08x} {:016x}",
            md5(text.as_bytes()),
            crc32(text.as_bytes()),
            adler(text.as_bytes()),
            fnv(text.as_bytes())
        );
    }
    let mut chain = String::new();
    for n in 0..120 {
        chain = md5(format!("{chain}{}", "x".repeat(n)).as_bytes());
    }
    println!("{chain}");
    assert_eq!(md5(b"abc"), "900150983cd24fb0d6963f7d28e17f72");
    assert_eq!(crc32(b"123456789"), 0xCBF43926);
}
