//! Unions, transmute and MaybeUninit.
use std::mem::{self, MaybeUninit};
#[repr(C)]
union Bits {
    int: u32,
    float: f32,
    bytes: [u8; 4],
    halves: (u16, u16),
}
union Value {
    number: i64,
    flag: bool,
    text: mem::ManuallyDrop<String>,
}
#[derive(Clone, Copy, Debug, PartialEq)]
#[repr(u8)]
enum Op {
    Nop,
    Push,
    Pop,
    Halt,
}
struct Small<const N: usize> {
    slots: [MaybeUninit<String>; N],
    used: usize,
}
impl<const N: usize> Small<N> {
    fn new() -> Self {
        Small { slots: [const { MaybeUninit::uninit() }; N], used: 0 }
    }
    fn push(&mut self, s: &str) -> bool {
        if self.used == N {
            return false;
        }
        self.slots[self.used].write(s.to_uppercase());
        self.used += 1;
        true
    }
    fn get(&self, i: usize) -> Option<&str> {
        (i < self.used).then(|| unsafe { self.slots[i].assume_init_ref().as_str() })
    }
}
impl<const N: usize> Drop for Small<N> {
    fn drop(&mut self) {
        for s in &mut self.slots[..self.used] {
            unsafe {
                print!("{} ", s.assume_init_ref());
                s.assume_init_drop();
            }
        }
        println!("dropped");
    }
}
fn main() {
    let mut b = Bits { float: 1.5 };
    unsafe {
        println!("{:#x} {:?}", b.int, b.bytes);
        b.bytes[3] = 0xC0;
        println!("{} {:?}", b.float, b.halves);
        b.int += 1;
        match b {
            Bits { int: 0 } => println!("zero"),
            Bits { halves: (low, _) } => println!("low {low}"),
        }
    }
    let mut v = Value { number: -1 };
    unsafe {
        println!("{}", v.number);
        v.flag = true;
        println!("{}", v.flag);
        v.text = mem::ManuallyDrop::new("owned".into());
        println!("{}", v.text.len());
        mem::ManuallyDrop::drop(&mut v.text);
    }
    let op: Op = unsafe { mem::transmute(2u8) };
    let ops: [Op; 4] = unsafe { mem::transmute([3u8, 0, 1, 1]) };
    println!("{op:?} {ops:?}");
    println!("{:?} {:#x}", unsafe { mem::transmute::<u64, [u16; 4]>(0x0001_0002_0003_0004) }, unsafe {
        mem::transmute::<f64, u64>(-2.0)
    });
    let f: fn(i32) -> i32 = |n| n + 1;
    let g: fn(i32) -> i32 = unsafe { mem::transmute(f as *const ()) };
    println!("{}", g(4));
    let mut s = Small::<3>::new();
    for w in ["a", "bc", "def", "more"] {
        print!("{} ", s.push(w));
    }
    println!("{:?} {:?}", s.get(1), s.get(3));
    let mut array: MaybeUninit<[u32; 3]> = MaybeUninit::uninit();
    let built = unsafe {
        let p = array.as_mut_ptr().cast::<u32>();
        for i in 0..3 {
            p.add(i).write(i as u32 * 5);
        }
        array.assume_init()
    };
    println!("{built:?} {:?}", unsafe { mem::zeroed::<(u8, i64, [char; 2])>() });
    println!("{}", unsafe { std::str::from_utf8_unchecked(&[0xC3, 0xA9]) });
}
