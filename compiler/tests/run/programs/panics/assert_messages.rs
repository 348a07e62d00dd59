//! What assertions say, printed through a hook with line-free text.
use std::panic::{catch_unwind, set_hook};
#[derive(Debug, PartialEq)]
struct P {
    x: i32,
    s: &'static str,
}
fn main() {
    set_hook(Box::new(|i| println!("{}", i.payload_as_str().unwrap())));
    let _ = catch_unwind(|| assert!(1 + 1 == 3));
    let _ = catch_unwind(|| assert!(false, "with {} and {:?}", 1, "two"));
    let _ = catch_unwind(|| assert_eq!(P { x: 1, s: "a" }, P { x: 2, s: "b" }));
    let _ = catch_unwind(|| assert_eq!("multi\nline", "other", "note {}", 5));
    let _ = catch_unwind(|| assert_ne!(vec![1], [1]));
    let _ = catch_unwind(|| assert!(matches!(Some(3), Some(n) if n > 5)));
    let _ = catch_unwind(|| debug_assert_eq!(1, 1));
    let _ = catch_unwind(|| unreachable!());
    let _ = catch_unwind(|| unreachable!("reason {}", 7));
    let _ = catch_unwind(|| todo!("write it"));
    let _ = catch_unwind(|| unimplemented!());
    let _ = catch_unwind(|| Err::<(), _>(P { x: 0, s: "e" }).unwrap());
    let _ = catch_unwind(|| Ok::<_, u8>(P { x: 0, s: "e" }).expect_err("wanted an error"));
    let _ = catch_unwind(|| None::<u8>.expect("a value"));
    let _ = catch_unwind(|| panic!("{{braces}} {:>5}", 3));
    let name = "inline";
    let _ = catch_unwind(|| panic!("{name}"));
    println!("end");
}
