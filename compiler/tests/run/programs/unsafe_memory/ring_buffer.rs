//! A lock-free style ring over raw memory with wrap-around, slices of both halves, and drops of what is left.
use std::alloc::{Layout, alloc, dealloc};
use std::ptr::NonNull;
struct Ring<T> {
    at: NonNull<T>,
    room: usize,
    head: usize,
    len: usize,
}
impl<T> Ring<T> {
    fn new(room: usize) -> Self {
        let l = Layout::array::<T>(room).unwrap();
        Ring { at: NonNull::new(unsafe { alloc(l) }.cast()).unwrap(), room, head: 0, len: 0 }
    }
    fn slot(&self, i: usize) -> *mut T {
        unsafe { self.at.as_ptr().add((self.head + i) % self.room) }
    }
    fn push(&mut self, t: T) -> Result<(), T> {
        if self.len == self.room {
            return Err(t);
        }
        unsafe { self.slot(self.len).write(t) };
        self.len += 1;
        Ok(())
    }
    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        let t = unsafe { self.slot(0).read() };
        self.head = (self.head + 1) % self.room;
        self.len -= 1;
        Some(t)
    }
    fn overwrite(&mut self, t: T) -> Option<T> {
        let old = if self.len == self.room { self.pop() } else { None };
        let _ = self.push(t);
        old
    }
    fn halves(&self) -> (&[T], &[T]) {
        let first = self.len.min(self.room - self.head);
        unsafe {
            (
                std::slice::from_raw_parts(self.slot(0), first),
                std::slice::from_raw_parts(self.at.as_ptr(), self.len - first),
            )
        }
    }
    fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        let (a, b) = self.halves();
        a.iter().chain(b)
    }
}
impl<T> Drop for Ring<T> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
        unsafe { dealloc(self.at.as_ptr().cast(), Layout::array::<T>(self.room).unwrap()) }
    }
}
#[derive(Debug)]
struct N(u32, String);
impl Drop for N {
    fn drop(&mut self) {
        print!("~{} ", self.0);
    }
}
fn main() {
    let mut r = Ring::new(4);
    for n in 0..6 {
        println!("{:?}", r.push(N(n, "x".repeat(n as usize))).map_err(|n| n.1.len()));
    }
    println!("{:?} {:?}", r.pop().map(|n| n.0), r.pop().map(|n| n.1.len()));
    for n in 10..13 {
        println!("{:?}", r.overwrite(N(n, String::new())).map(|n| n.0));
    }
    let (a, b) = r.halves();
    println!("{:?} {:?}", a.iter().map(|n| n.0).collect::<Vec<_>>(), b.iter().map(|n| n.0).collect::<Vec<_>>());
    println!("{:?}", r.iter().rev().map(|n| n.0).collect::<Vec<_>>());
    drop(r);
    println!();
    let mut q = Ring::new(3);
    let mut sum = 0u64;
    for n in 0..1000u64 {
        if let Some(old) = q.overwrite(n * n) {
            sum += old;
        }
        if n % 7 == 0 {
            sum += q.pop().unwrap_or(1);
        }
    }
    println!("{sum} {:?}", q.iter().collect::<Vec<_>>());
}
