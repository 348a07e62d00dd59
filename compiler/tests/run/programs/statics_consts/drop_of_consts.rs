//! Consts with destructors make a new value at each use; statics are never dropped; promoted constants live on.
use std::cell::Cell;
struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
const C: D = D("const");
static S: D = D("static");
const LIST: [D; 2] = [D("l0"), D("l1")];
const CELL: Cell<u32> = Cell::new(5);
const EMPTY: Vec<String> = Vec::new();
fn promoted() -> &'static [i32; 3] {
    &[1, 2, 3]
}
fn promoted_option() -> &'static Option<&'static str> {
    &Some("p")
}
fn main() {
    let a = C;
    println!("{} {}", a.0, C.0);
    let _ = &C;
    println!("{}", S.0);
    {
        let _l = LIST;
        println!("list");
    }
    println!("{}", LIST[1].0);
    CELL.set(9);
    println!("{}", CELL.get());
    let c = CELL;
    c.set(7);
    println!("{} {}", c.get(), CELL.get());
    let mut v = EMPTY;
    v.push("x".into());
    println!("{} {}", v.len(), EMPTY.len());
    println!("{:?} {:?} {}", promoted(), promoted_option(), std::ptr::eq(promoted(), promoted()));
    static COUNTER: std::sync::atomic::AtomicU8 = std::sync::atomic::AtomicU8::new(254);
    for _ in 0..3 {
        print!("{} ", COUNTER.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
    }
    println!("end");
}
