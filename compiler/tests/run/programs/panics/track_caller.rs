//! Location::caller through track_caller functions, closures, trait methods and function pointers.
use std::panic::{Location, catch_unwind, set_hook};
#[track_caller]
fn here() -> (u32, u32) {
    let l = Location::caller();
    (l.line(), l.column())
}
fn plain() -> (u32, u32) {
    here()
}
#[track_caller]
fn through() -> (u32, u32) {
    here()
}
trait Where {
    #[track_caller]
    fn at(&self) -> u32 {
        Location::caller().line()
    }
}
impl Where for u8 {}
impl Where for i8 {
    fn at(&self) -> u32 {
        Location::caller().line()
    }
}
struct S;
impl S {
    #[track_caller]
    fn check(&self, ok: bool) -> bool {
        if !ok {
            panic!("checked")
        }
        true
    }
}
impl std::ops::Add for S {
    type Output = u32;
    #[track_caller]
    fn add(self, _: S) -> u32 {
        Location::caller().line()
    }
}
fn main() {
    println!("{:?}", here());
    println!("{:?} {:?}", plain(), plain());
    println!("{:?} {:?}", through(), through());
    let f: fn() -> (u32, u32) = here;
    println!("{}", f() == f());
    println!("{:?}", [1, 2].map(|_| here()));
    println!("{} {}", 1u8.at(), 1i8.at());
    println!("{}", S + S);
    set_hook(Box::new(|i| {
        let l = i.location().unwrap();
        println!("panic at {}:{} in .rs {}", l.line(), l.column(), l.file().ends_with(".rs"));
    }));
    let _ = catch_unwind(|| S.check(false));
    let _ = catch_unwind(|| None::<()>.unwrap());
    let _ = catch_unwind(|| {
        let v: Vec<i32> = vec![];
        v[0]
    });
    let _ = catch_unwind(|| "x".parse::<u8>().expect("number"));
    println!("{}", S.check(true));
}
