//! Borrowing a RefCell twice for writing ends with 101.
use std::cell::RefCell;
fn main() {
    let cell = RefCell::new(vec![1]);
    {
        cell.borrow_mut().push(2);
    }
    println!("{cell:?}");
    let first = cell.borrow_mut();
    println!("{} {:?}", first.len(), cell.try_borrow().is_err());
    let second = cell.borrow_mut();
    println!("never {}", second.len());
}
