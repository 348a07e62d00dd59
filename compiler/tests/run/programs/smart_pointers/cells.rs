//! Cell, RefCell, OnceCell and LazyCell, with borrows counted.
use std::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut};
struct Counter {
    hits: Cell<u32>,
    log: RefCell<Vec<String>>,
}
impl Counter {
    fn hit(&self, s: &str) {
        self.hits.set(self.hits.get() + 1);
        self.log.borrow_mut().push(s.into());
    }
}
fn main() {
    let c = Counter { hits: Cell::new(0), log: RefCell::default() };
    c.hit("a");
    c.hit("b");
    println!("{} {:?}", c.hits.get(), c.log.borrow());
    let cell = Cell::new(String::from("x"));
    let old = cell.replace("y".into());
    println!("{old} {}", cell.take());
    let (p, q) = (Cell::new(1), Cell::new(2));
    p.swap(&q);
    println!("{p:?} {q:?}");
    let r = RefCell::new(vec![1, 2, 3]);
    {
        let one = r.borrow();
        let two = r.borrow();
        println!("{} {} {}", one[0] + two[1], r.try_borrow().is_ok(), r.try_borrow_mut().is_err());
    }
    {
        let mut w = r.borrow_mut();
        w.push(4);
        println!("{:?} {:?}", r.try_borrow().map(|_| ()), r);
    }
    let first = Ref::map(r.borrow(), |v| &v[0]);
    println!("{}", *first);
    drop(first);
    {
        let mut last = RefMut::map(r.borrow_mut(), |v| v.last_mut().unwrap());
        *last *= 10;
    }
    println!("{r:?} {:?}", r.replace_with(|v| v.iter().rev().copied().collect()));
    println!("{:?}", r.into_inner());
    let once = OnceCell::new();
    println!("{:?} {} {:?} {:?}", once.get(), once.get_or_init(|| 5), once.set(6), once);
    let lazy = LazyCell::new(|| {
        println!("computing");
        42
    });
    println!("before");
    println!("{} {}", *lazy, *lazy + 1);
    let slice = &mut [1, 2, 3][..];
    let cells = Cell::from_mut(slice).as_slice_of_cells();
    cells[0].set(cells[2].get() * 5);
    println!("{cells:?}");
}
