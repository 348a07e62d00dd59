//! A panic in a destructor, caught; the other values of the scope are dropped all the same.
use std::panic::{AssertUnwindSafe, catch_unwind};
struct D(&'static str, bool);
impl Drop for D {
    fn drop(&mut self) {
        println!("  drop {}", self.0);
        if self.1 {
            panic!("in drop of {}", self.0)
        }
    }
}
struct Both {
    a: D,
    b: D,
}
fn attempt(name: &str, f: impl FnOnce()) {
    println!("{name}");
    match catch_unwind(AssertUnwindSafe(f)) {
        Ok(()) => println!("  fine"),
        Err(e) => println!("  caught {:?}", e.downcast_ref::<String>()),
    }
}
fn main() {
    attempt("one", || {
        let _a = D("a", false);
        let _b = D("b", true);
        let _c = D("c", false);
    });
    attempt("fields", || {
        let _x = Both { a: D("fa", true), b: D("fb", false) };
    });
    attempt("vec", || {
        let _v = vec![D("v0", false), D("v1", true), D("v2", false)];
    });
    attempt("explicit", || {
        drop(D("e", true));
        println!("never");
    });
    attempt("assign", || {
        let mut x = D("old", true);
        println!("  has {}", x.0);
        x = D("new", false);
        println!("never {}", x.0);
    });
    attempt("box", || {
        let _b: Box<dyn std::any::Any> = Box::new(D("boxed", true));
    });
    attempt("option", || {
        let mut o = Some(D("some", true));
        o.take();
    });
    attempt("tuple", || {
        let _t = (D("t0", true), D("t1", false));
    });
    attempt("clear", || {
        let mut v = vec![D("c0", true), D("c1", false)];
        v.clear();
    });
    attempt("nested catch", || {
        let _g = D("outer", false);
        let r = catch_unwind(|| drop(D("inner", true)));
        println!("  inner {}", r.is_err());
    });
    struct Catcher;
    impl Drop for Catcher {
        fn drop(&mut self) {
            let r = catch_unwind(|| panic!("swallowed"));
            println!("  swallowed while panicking={} {}", std::thread::panicking(), r.is_err());
        }
    }
    attempt("catch while unwinding", || {
        let _c = Catcher;
        let _d = D("d", false);
        panic!("{}", "first");
    });
}
