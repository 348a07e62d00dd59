//! const fn, const blocks and tables computed at compile time.
const fn factorial(n: u64) -> u64 {
    if n == 0 { 1 } else { n * factorial(n - 1) }
}
const fn crc_table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut i = 0;
    while i < 256 {
        let mut c = i as u32;
        let mut k = 0;
        while k < 8 {
            c = if c & 1 == 1 { 0xEDB8_8320 ^ (c >> 1) } else { c >> 1 };
            k += 1;
        }
        table[i] = c;
        i += 1;
    }
    table
}
const TABLE: [u32; 256] = crc_table();
const FACTS: [u64; 10] = {
    let mut f = [0; 10];
    let mut i = 0;
    while i < 10 {
        f[i] = factorial(i as u64);
        i += 1;
    }
    f
};
const WORDS: &[&str] = &["zero", "one", "two"];
const LONGEST: usize = {
    let mut l = 0;
    let mut i = 0;
    while i < WORDS.len() {
        if WORDS[i].len() > l {
            l = WORDS[i].len();
        }
        i += 1;
    }
    l
};
struct Config {
    name: &'static str,
    sizes: [u16; 3],
    nested: Option<&'static Config>,
}
const BASE: Config = Config { name: "base", sizes: [1, 2, 3], nested: None };
const DERIVED: Config = Config { name: "derived", nested: Some(&BASE), ..BASE };
const HASH: u64 = {
    let b = "const hash".as_bytes();
    let mut h = 0xcbf29ce484222325u64;
    let mut i = 0;
    while i < b.len() {
        h = (h ^ b[i] as u64).wrapping_mul(0x100000001b3);
        i += 1;
    }
    h
};
fn crc(data: &[u8]) -> u32 {
    !data.iter().fold(!0, |c, b| TABLE[((c ^ *b as u32) & 255) as usize] ^ (c >> 8))
}
fn padded<const N: usize>() -> [u8; N] {
    const {
        assert!(N < 10);
    }
    [N as u8; N]
}
fn main() {
    println!("{:08x} {:?}", crc(b"123456789"), FACTS);
    println!("{LONGEST} {HASH:#x}");
    println!("{} {:?} {:?}", DERIVED.name, DERIVED.sizes, DERIVED.nested.map(|n| n.name));
    println!("{:?}", padded::<4>());
    let local = const { factorial(12) * 2 };
    println!("{local} {}", const { i128::MAX / 3 });
    const CHARS: [char; 3] = ['a', 'ß', '🦀'];
    println!("{:?} {}", CHARS, CHARS[2] as u32);
    const F: f64 = 1.0 / 3.0 + 2.5e-3;
    println!("{F:?} {:?}", const { (0.1f32 + 0.2) as f64 });
    let array = [const { Vec::<u8>::new() }; 3];
    println!("{array:?} {}", u8::MAX.wrapping_add(TABLE[1] as u8));
}
