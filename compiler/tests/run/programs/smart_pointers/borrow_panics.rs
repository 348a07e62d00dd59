//! Breaking RefCell's rules panics; the panic is caught and the cell is usable after.
use std::cell::RefCell;
use std::panic::{AssertUnwindSafe, catch_unwind};
fn attempt(name: &str, f: impl FnOnce() -> usize) {
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(n) => println!("{name}: {n}"),
        Err(_) => println!("{name}: panicked"),
    }
}
fn main() {
    let cell = RefCell::new(vec![1, 2, 3]);
    attempt("two readers", || {
        let a = cell.borrow();
        let b = cell.borrow();
        a.len() + b.len()
    });
    attempt("reader and writer", || {
        let a = cell.borrow();
        cell.borrow_mut().push(4);
        a.len()
    });
    attempt("two writers", || {
        let mut a = cell.borrow_mut();
        a.push(5);
        cell.borrow_mut().push(6);
        a.len()
    });
    println!("{:?}", cell);
    attempt("writer after", || {
        cell.borrow_mut().push(7);
        cell.borrow().len()
    });
    attempt("replace while read", || {
        let _a = cell.borrow();
        cell.replace(vec![]).len()
    });
    attempt("take", || cell.take().len());
    let kept = cell.borrow_mut();
    attempt("writer outside", || cell.borrow().len());
    drop(kept);
    attempt("free again", || cell.borrow().len());
}
