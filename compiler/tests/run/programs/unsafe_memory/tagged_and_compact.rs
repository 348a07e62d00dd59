//! Tagged words, a compact string that is inline when short, and a byte-packed record, read and written through pointers.
use std::mem::ManuallyDrop;
#[repr(C)]
union Repr {
    inline: [u8; 16],
    heap: ManuallyDrop<Heap>,
}
#[repr(C)]
struct Heap {
    text: Box<str>,
    pad: u8,
}
struct Compact {
    repr: Repr,
    len: u8,
}
const HEAP: u8 = 0xFF;
impl Compact {
    fn new(s: &str) -> Self {
        if s.len() <= 16 {
            let mut inline = [0; 16];
            inline[..s.len()].copy_from_slice(s.as_bytes());
            Compact { repr: Repr { inline }, len: s.len() as u8 }
        } else {
            Compact { repr: Repr { heap: ManuallyDrop::new(Heap { text: s.into(), pad: 1 }) }, len: HEAP }
        }
    }
    fn is_inline(&self) -> bool {
        self.len != HEAP
    }
}
impl std::ops::Deref for Compact {
    type Target = str;
    fn deref(&self) -> &str {
        unsafe {
            if self.is_inline() {
                std::str::from_utf8_unchecked(&self.repr.inline[..self.len as usize])
            } else {
                &self.repr.heap.text
            }
        }
    }
}
impl Drop for Compact {
    fn drop(&mut self) {
        if !self.is_inline() {
            println!("freeing {} {}", self.len(), unsafe { self.repr.heap.pad });
            unsafe { ManuallyDrop::drop(&mut self.repr.heap) }
        }
    }
}
#[derive(Clone, Copy, PartialEq)]
struct Word(u64);
#[derive(Debug, PartialEq)]
enum View {
    Int(i64),
    Small([char; 2]),
    Bool(bool),
    Nil,
}
impl Word {
    fn int(n: i64) -> Word {
        Word((n as u64) << 2)
    }
    fn view(self) -> View {
        match self.0 & 3 {
            0 => View::Int(self.0 as i64 >> 2),
            1 => View::Small([self.0 as u32 as u8 >> 2, (self.0 >> 8) as u8].map(char::from)),
            2 => View::Bool(self.0 >> 2 == 1),
            _ => View::Nil,
        }
    }
    fn boolean(b: bool) -> Word {
        Word((b as u64) << 2 | 2)
    }
}
struct Writer {
    bytes: Vec<u8>,
}
impl Writer {
    fn put<T: Copy>(&mut self, t: T) -> &mut Self {
        let p = (&raw const t).cast::<u8>();
        self.bytes.extend_from_slice(unsafe { std::slice::from_raw_parts(p, size_of::<T>()) });
        self
    }
    unsafe fn get<T: Copy>(&self, at: usize) -> T {
        assert!(at + size_of::<T>() <= self.bytes.len());
        unsafe { self.bytes.as_ptr().add(at).cast::<T>().read_unaligned() }
    }
}
fn main() {
    let all: Vec<Compact> =
        ["", "short", "exactly16bytes!!", "this one is longer than that", "größere Wörter brauchen Platz"]
            .map(Compact::new)
            .into();
    for c in &all {
        println!("{:?} {} {}", &**c, c.is_inline(), c.to_uppercase());
    }
    drop(all);
    println!(
        "{:?}",
        [
            Word::int(-5),
            Word::int(1 << 40),
            Word::boolean(true),
            Word::boolean(false),
            Word(3),
            Word((b'x' as u64) << 8 | 1)
        ]
        .map(Word::view)
    );
    let mut w = Writer { bytes: vec![] };
    w.put(1u8).put(0x0203u16).put(-1i32).put(2.5f64).put('é').put(true).put([7u16, 8]).put(u128::MAX / 5);
    println!("{:?}", w.bytes);
    unsafe {
        println!(
            "{:#x} {} {} {} {} {:?} {}",
            w.get::<u16>(1),
            w.get::<i32>(3),
            w.get::<f64>(7),
            w.get::<char>(15),
            w.get::<bool>(19),
            w.get::<[u16; 2]>(20),
            w.get::<u128>(24)
        );
    }
    println!("{}", std::panic::catch_unwind(|| unsafe { w.get::<u64>(35) }).is_err());
}
