//! A bump arena over one allocation, with alignment, typed slices, and destructors run by hand.
use std::alloc::{Layout, alloc_zeroed, dealloc};
use std::cell::{Cell, RefCell};
use std::mem::{align_of, needs_drop, size_of};
use std::ptr::{self, NonNull};
struct Arena {
    start: NonNull<u8>,
    used: Cell<usize>,
    layout: Layout,
    drops: RefCell<Vec<(*mut u8, unsafe fn(*mut u8))>>,
}
impl Arena {
    fn new(size: usize) -> Self {
        let layout = Layout::from_size_align(size, 16).unwrap();
        Arena {
            start: NonNull::new(unsafe { alloc_zeroed(layout) }).expect("memory"),
            used: Cell::new(0),
            layout,
            drops: RefCell::default(),
        }
    }
    fn raw(&self, layout: Layout) -> Option<NonNull<u8>> {
        let at = self.used.get().next_multiple_of(layout.align());
        let end = at.checked_add(layout.size())?;
        if end > self.layout.size() {
            return None;
        }
        self.used.set(end);
        Some(unsafe { self.start.add(at) })
    }
    fn put<T>(&self, t: T) -> Result<&mut T, T> {
        let Some(p) = self.raw(Layout::new::<T>()) else { return Err(t) };
        let p = p.cast::<T>().as_ptr();
        unsafe {
            p.write(t);
            if needs_drop::<T>() {
                unsafe fn run<T>(p: *mut u8) {
                    unsafe { ptr::drop_in_place(p.cast::<T>()) }
                }
                self.drops.borrow_mut().push((p.cast(), run::<T>));
            }
            Ok(&mut *p)
        }
    }
    fn slice<T: Copy>(&self, s: &[T]) -> Option<&mut [T]> {
        let p = self.raw(Layout::for_value(s))?.cast::<T>().as_ptr();
        unsafe {
            ptr::copy_nonoverlapping(s.as_ptr(), p, s.len());
            Some(std::slice::from_raw_parts_mut(p, s.len()))
        }
    }
    fn text(&self, s: &str) -> Option<&str> {
        self.slice(s.as_bytes()).map(|b| unsafe { std::str::from_utf8_unchecked(b) })
    }
}
impl Drop for Arena {
    fn drop(&mut self) {
        for (p, f) in self.drops.take().into_iter().rev() {
            unsafe { f(p) }
        }
        unsafe { dealloc(self.start.as_ptr(), self.layout) }
        println!("arena freed");
    }
}
struct Noisy<'a> {
    name: &'a str,
    next: Option<&'a Noisy<'a>>,
}
impl Drop for Noisy<'_> {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}
fn main() {
    let arena = Arena::new(256);
    let a = arena.put(1u8).unwrap();
    let b = arena.put(2u64).unwrap();
    *a += *b as u8;
    *b <<= 40;
    println!("{a} {b} {} {}", arena.used.get(), (b as *mut u64).align_offset(align_of::<u64>()));
    let s = arena.slice(&[1.5f32, 2.5, 3.5]).unwrap();
    s[1] *= 10.0;
    let t = arena.text("héllo").unwrap();
    println!("{s:?} {t} {}", arena.used.get());
    let wide = arena.put([u128::MAX, 7]).unwrap();
    wide[1] -= 1;
    println!("{wide:?} {}", arena.used.get() % size_of::<u128>());
    println!("{:?} {:?}", arena.put([0u8; 300]).is_err(), arena.slice::<u16>(&[]).map(|s| s.len()));
    let first = arena.put(Noisy { name: arena.text("first").unwrap(), next: None }).ok().unwrap();
    let second = arena.put(Noisy { name: "second", next: Some(first) }).ok().unwrap();
    println!("{} {}", second.name, second.next.unwrap().name);
}
