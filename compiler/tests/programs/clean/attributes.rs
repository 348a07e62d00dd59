#![allow(dead_code, reason = "shown, not used")]

#[derive(Debug, Clone, Copy)]
#[repr(u8)]
enum Level {
    Low = 1,
    High = 10,
}

#[inline]
#[cold]
#[track_caller]
fn fail() -> ! {
    panic!("at {}", std::panic::Location::caller());
}

#[cfg(not(target_os = "none"))]
#[expect(unused_variables)]
fn only_here() {
    let x = 3;
}

#[repr(C, align(8))]
struct Aligned(u8);

fn main() {
    only_here();
    println!("{} {}", Level::High as u8, align_of::<Aligned>());
    if cfg!(debug_assertions) && std::env::args().len() > 50 {
        fail();
    }
}
