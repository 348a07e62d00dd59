use std::cell::RefCell;

struct Counter {
    hits: RefCell<u32>,
}

fn main() {
    let counter = Counter { hits: RefCell::new(0) };
    counter.hits += 1;
    *counter.hits.borrow() += 1;
    println!("{}", counter.hits);
}
