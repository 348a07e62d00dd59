//! Vectors that are on the stack while they are small, by smallvec.
// crates: smallvec
use smallvec::{SmallVec, smallvec};
use std::rc::Rc;

fn main() {
    let mut few: SmallVec<[i32; 4]> = smallvec![3, 1, 2];
    println!("{few:?} {} {}", few.len(), few.spilled());
    few.push(0);
    few.sort_unstable();
    println!("{few:?} {}", few.spilled());
    few.extend(10..15);
    few.retain(|x| *x % 2 == 0);
    println!("{few:?} {} {:?}", few.spilled(), few.drain(..1).collect::<Vec<_>>());
    few.insert(1, 99);
    println!("{few:?} {:?} {:?}", few.pop(), few.iter().rev().collect::<Vec<_>>());
    few.shrink_to_fit();
    println!("{} {:?}", few.spilled(), few.into_vec());
    let shared = Rc::new(());
    let kept: SmallVec<[Rc<()>; 2]> = (0..5).map(|_| Rc::clone(&shared)).collect();
    println!("{}", Rc::strong_count(&shared));
    let rest = kept.into_iter().skip(3).collect::<SmallVec<[_; 2]>>();
    println!("{} {}", Rc::strong_count(&shared), rest.len());
    drop(rest);
    println!("{}", Rc::strong_count(&shared));
    let text: SmallVec<[u8; 16]> = SmallVec::from_slice("inline".as_bytes());
    println!("{:?} {}", std::str::from_utf8(&text), text == SmallVec::<[u8; 8]>::from_slice(b"inline"));
}
