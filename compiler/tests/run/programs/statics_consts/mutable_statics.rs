//! static mut with arrays, structs and pointers; statics in functions and generics; addresses that stay.
struct Pool {
    slots: [Option<u32>; 8],
    next: usize,
    log: Vec<&'static str>,
}
static mut POOL: Pool = Pool { slots: [None; 8], next: 0, log: Vec::new() };
static mut SEED: u64 = 42;
static mut POINTER: *mut i32 = std::ptr::null_mut();
static mut MATRIX: [[i16; 4]; 4] = [[0; 4]; 4];
fn pool() -> &'static mut Pool {
    unsafe { &mut *(&raw mut POOL) }
}
fn take(n: u32) -> Option<usize> {
    let p = pool();
    let i = (0..8).map(|k| (p.next + k) % 8).find(|i| p.slots[*i].is_none())?;
    p.slots[i] = Some(n);
    p.next = i + 1;
    p.log.push("take");
    Some(i)
}
fn give(i: usize) -> Option<u32> {
    let p = pool();
    p.log.push("give");
    p.slots[i].take()
}
fn random() -> u32 {
    unsafe {
        SEED = SEED.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        (SEED >> 33) as u32
    }
}
fn counter() -> u32 {
    static mut COUNT: u32 = 0;
    unsafe {
        COUNT += 1;
        COUNT
    }
}
fn other_counter() -> u32 {
    static mut COUNT: u32 = 100;
    unsafe {
        COUNT += 10;
        COUNT
    }
}
fn generic<T>(_: T) -> u32 {
    use std::sync::atomic::*;
    static SHARED: AtomicU32 = AtomicU32::new(0);
    SHARED.fetch_add(1, Ordering::SeqCst)
}
fn main() {
    println!("{:?}", (0..10).map(take).collect::<Vec<_>>());
    println!("{:?} {:?} {:?}", give(3), give(3), take(77));
    println!("{:?} {} {}", pool().slots, pool().next, pool().log.len());
    println!("{:?}", [(); 4].map(|_| random() % 1000));
    println!("{:?} {:?}", [(); 3].map(|_| counter()), [(); 3].map(|_| other_counter()));
    println!("{} {} {}", generic(1), generic("x"), generic(2.0));
    let mut local = 5;
    unsafe {
        POINTER = &mut local;
        *POINTER *= 3;
        println!("{} {}", *POINTER, POINTER.is_null());
        for r in 0..4 {
            for c in 0..4 {
                MATRIX[r][c] = (r * 10 + c) as i16 - 15;
            }
        }
        let row = &raw mut MATRIX[2];
        (*row).reverse();
        (*(&raw mut MATRIX)).swap_rows(0, 3);
        println!("{:?}", *(&raw const MATRIX));
    }
    let (a, b) = (&raw const SEED_CONST, &raw const SEED_CONST);
    println!("{} {local}", a == b);
}
static SEED_CONST: [u8; 3] = [1, 2, 3];
trait Rows {
    fn swap_rows(&mut self, a: usize, b: usize);
}
impl Rows for [[i16; 4]; 4] {
    fn swap_rows(&mut self, a: usize, b: usize) {
        self.swap(a, b);
    }
}
