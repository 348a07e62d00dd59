//! A vector of our own over alloc, realloc and dealloc, with drops and iteration.
use std::alloc::{Layout, alloc, dealloc, handle_alloc_error, realloc};
use std::ptr::{self, NonNull};
struct MyVec<T> {
    at: NonNull<T>,
    len: usize,
    room: usize,
}
impl<T> MyVec<T> {
    fn new() -> Self {
        MyVec { at: NonNull::dangling(), len: 0, room: 0 }
    }
    fn grow(&mut self) {
        let room = if self.room == 0 { 2 } else { self.room * 2 };
        let layout = Layout::array::<T>(room).unwrap();
        let fresh = unsafe {
            if self.room == 0 {
                alloc(layout)
            } else {
                realloc(self.at.as_ptr().cast(), Layout::array::<T>(self.room).unwrap(), layout.size())
            }
        };
        self.at = NonNull::new(fresh.cast()).unwrap_or_else(|| handle_alloc_error(layout));
        self.room = room;
    }
    fn push(&mut self, t: T) {
        if self.len == self.room {
            self.grow();
        }
        unsafe {
            self.at.as_ptr().add(self.len).write(t);
        }
        self.len += 1;
    }
    fn pop(&mut self) -> Option<T> {
        if self.len == 0 {
            return None;
        }
        self.len -= 1;
        Some(unsafe { self.at.as_ptr().add(self.len).read() })
    }
    fn insert(&mut self, i: usize, t: T) {
        assert!(i <= self.len);
        if self.len == self.room {
            self.grow();
        }
        unsafe {
            let p = self.at.as_ptr().add(i);
            ptr::copy(p, p.add(1), self.len - i);
            p.write(t);
        }
        self.len += 1;
    }
    fn remove(&mut self, i: usize) -> T {
        assert!(i < self.len);
        self.len -= 1;
        unsafe {
            let p = self.at.as_ptr().add(i);
            let t = p.read();
            ptr::copy(p.add(1), p, self.len - i);
            t
        }
    }
}
impl<T> std::ops::Deref for MyVec<T> {
    type Target = [T];
    fn deref(&self) -> &[T] {
        unsafe { std::slice::from_raw_parts(self.at.as_ptr(), self.len) }
    }
}
impl<T> std::ops::DerefMut for MyVec<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        unsafe { std::slice::from_raw_parts_mut(self.at.as_ptr(), self.len) }
    }
}
impl<T> Drop for MyVec<T> {
    fn drop(&mut self) {
        while self.pop().is_some() {}
        if self.room > 0 {
            unsafe { dealloc(self.at.as_ptr().cast(), Layout::array::<T>(self.room).unwrap()) }
        }
        println!("freed {}", self.room);
    }
}
struct Noisy(u32);
impl Drop for Noisy {
    fn drop(&mut self) {
        print!("d{} ", self.0);
    }
}
fn main() {
    let mut v = MyVec::new();
    for n in 0..10u64 {
        v.push(n * n);
    }
    v.insert(3, 777);
    println!("{:?} {:?} {}", v.remove(0), v.pop(), v.room);
    v.reverse();
    v[0] = 1;
    println!("{:?} {}", &v[..], v.iter().sum::<u64>());
    let mut n = MyVec::new();
    for i in 0..5 {
        n.push(Noisy(i));
    }
    drop(n.remove(1));
    n.insert(0, Noisy(50));
    println!("{}", n.len());
    drop(n);
    let mut s = MyVec::new();
    for w in ["a", "b"] {
        s.push(w.to_string());
    }
    println!("{}", s.join("-"));
}
