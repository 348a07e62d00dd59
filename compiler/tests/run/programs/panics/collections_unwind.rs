//! Panics inside callbacks of the library: sorting, retain, map, Drop of drains; the collections stay usable.
use std::cell::Cell;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
fn attempt<T>(f: impl FnOnce() -> T) -> bool {
    catch_unwind(AssertUnwindSafe(f)).is_err()
}
thread_local!(static LIVE: Cell<i32> = const { Cell::new(0) });
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Item(i32);
fn item(n: i32) -> Item {
    LIVE.set(LIVE.get() + 1);
    Item(n)
}
impl Drop for Item {
    fn drop(&mut self) {
        LIVE.set(LIVE.get() - 1);
    }
}
impl Clone for Item {
    fn clone(&self) -> Self {
        if self.0 == 13 {
            panic!("unlucky")
        }
        item(self.0)
    }
}
fn main() {
    let mut v: Vec<Item> = [5, 3, 9, 1, 7, 2, 8].map(item).into();
    let mut n = 0;
    println!(
        "{}",
        attempt(|| v.sort_by(|a, b| {
            n += 1;
            if n == 9 {
                panic!()
            }
            a.cmp(b)
        }))
    );
    let mut numbers: Vec<i32> = v.iter().map(|i| i.0).collect();
    numbers.sort();
    println!("{numbers:?} {}", LIVE.get());
    v.sort();
    println!(
        "{}",
        attempt(|| v.retain(|i| {
            if i.0 == 7 {
                panic!()
            }
            i.0 % 2 == 1
        }))
    );
    println!("{v:?} {}", LIVE.get());
    println!("{}", attempt(|| v.iter().map(|i| if i.0 == 8 { panic!() } else { i.clone() }).collect::<Vec<_>>()));
    println!("{} {}", v.len(), LIVE.get());
    v.push(item(13));
    println!("{}", attempt(|| v.clone()));
    println!("{}", attempt(|| vec![item(13); 3]));
    println!("{}", LIVE.get());
    println!(
        "{}",
        attempt(|| {
            for i in v.drain(1..) {
                if i.0 == 9 {
                    panic!()
                }
            }
        })
    );
    println!("{v:?} {}", LIVE.get());
    let mut m: BTreeMap<i32, Item> = (0..5).map(|k| (k, item(k))).collect();
    println!("{} {}", attempt(|| m.entry(9).or_insert_with(|| panic!())), m.len());
    println!("{}", attempt(|| m.retain(|k, _| if *k == 3 { panic!() } else { k % 2 == 0 })));
    println!("{:?} {}", m.keys().collect::<Vec<_>>(), LIVE.get());
    drop((v, m));
    println!("{}", LIVE.get());
}
