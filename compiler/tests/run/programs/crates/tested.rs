//! Tests that use a crate, one of which is to panic inside it.
// crates: itertools, smallvec
use itertools::Itertools;
use smallvec::SmallVec;

fn main() {
    let numbers = [3, 1, 2].iter().sorted().collect_vec();
    println!("{numbers:?}");
    let outside = std::panic::catch_unwind(|| {
        let mut few: SmallVec<[u8; 2]> = SmallVec::new();
        few.insert(3, 1);
    });
    println!("{}", outside.is_err());
    let empty: SmallVec<[u8; 2]> = SmallVec::new();
    println!("{}", empty[0]);
}
