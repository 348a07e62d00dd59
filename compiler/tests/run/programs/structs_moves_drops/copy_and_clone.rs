//! Copies are independent; Clone may be more than a copy; moves leave the source unused.
use std::sync::atomic::{AtomicU32, Ordering};
static CLONES: AtomicU32 = AtomicU32::new(0);
#[derive(Debug, PartialEq)]
struct Counted(u32);
impl Clone for Counted {
    fn clone(&self) -> Self {
        CLONES.fetch_add(1, Ordering::Relaxed);
        Counted(self.0 + 100)
    }
    fn clone_from(&mut self, other: &Self) {
        CLONES.fetch_add(1000, Ordering::Relaxed);
        self.0 = other.0;
    }
}
#[derive(Debug, Clone, Copy, PartialEq)]
struct Plain {
    a: u8,
    b: [i64; 3],
    c: (f32, char),
}
#[derive(Debug, Clone)]
struct Tree {
    value: Counted,
    children: Vec<Tree>,
}
fn change(mut p: Plain) -> Plain {
    p.a += 1;
    p.b[2] = -p.b[2];
    p.c.1 = 'z';
    p
}
fn main() {
    let p = Plain { a: 1, b: [1, 2, 3], c: (0.5, 'a') };
    let mut q = p;
    q.b[0] = 77;
    println!("{p:?} {q:?} {:?}", change(p));
    let array = [p; 3];
    let mut other = array;
    other[1].a = 200;
    println!("{} {:?}", array == other, other.map(|p| p.a));
    let t = Tree { value: Counted(1), children: vec![Tree { value: Counted(2), children: vec![] }] };
    let u = t.clone();
    println!("{u:?} {}", CLONES.load(Ordering::Relaxed));
    let mut c = Counted(5);
    c.clone_from(&t.value);
    println!("{c:?} {}", CLONES.load(Ordering::Relaxed));
    let v = vec![Counted(0); 3];
    println!("{v:?} {}", CLONES.load(Ordering::Relaxed));
    let mut w = vec![Counted(9)];
    w.clone_from(&v);
    println!("{w:?} {}", CLONES.load(Ordering::Relaxed));
    println!("{:?} {:?}", Some(&c).cloned(), (Counted(1), 2).clone());
    println!("{:?}", [Counted(1), Counted(2)].clone());
    let b = Box::new(Counted(3));
    println!("{:?} {:?} {}", b.clone(), *b, CLONES.load(Ordering::Relaxed));
    let f = {
        let captured = Counted(8);
        move || captured.clone()
    };
    println!("{:?} {:?}", f(), f.clone()());
    let mut moved = vec![1, 2];
    let taken = std::mem::take(&mut moved);
    moved.push(3);
    println!("{taken:?} {moved:?}");
}
