//! Unwinding drops locals, arguments, temporaries and half-built values in the right order.
use std::panic::{AssertUnwindSafe, catch_unwind};
struct Noisy(String);
impl Drop for Noisy {
    fn drop(&mut self) {
        println!("  drop {} panicking={}", self.0, std::thread::panicking());
    }
}
fn noisy(s: impl Into<String>) -> Noisy {
    Noisy(s.into())
}
fn fail(s: &str) -> Noisy {
    panic!("{s}")
}
fn takes(_a: Noisy, _b: Noisy) {
    let _local = noisy("local");
    panic!("in takes")
}
fn recurse(n: u32) {
    let _n = noisy(format!("level {n}"));
    if n == 0 {
        panic!()
    }
    recurse(n - 1);
    println!("never");
}
struct Holder {
    a: Noisy,
    b: Noisy,
}
fn attempt(name: &str, f: impl FnOnce()) {
    println!("{name}");
    println!("{name} {}", if catch_unwind(AssertUnwindSafe(f)).is_ok() { "finished" } else { "unwound" });
}
fn main() {
    attempt("args", || takes(noisy("a"), noisy("b")));
    attempt("half tuple", || {
        let _t = (noisy("first"), fail("x"), noisy("never"));
    });
    attempt("half array", || {
        let _t = [noisy("x0"), noisy("x1"), fail("x")];
    });
    attempt("half struct", || {
        let _h = Holder { b: noisy("b"), a: fail("x") };
    });
    attempt("half vec", || {
        let _v: Vec<Noisy> = (0..5).map(|n| if n == 3 { fail("x") } else { noisy(format!("v{n}")) }).collect();
    });
    attempt("half from_fn", || {
        let _v: [Noisy; 4] = std::array::from_fn(|n| if n == 2 { fail("x") } else { noisy(format!("f{n}")) });
    });
    attempt("recursion", || recurse(3));
    attempt("moved out", || {
        let a = noisy("kept");
        let b = noisy("gone");
        drop(b);
        let _ = &a;
        panic!()
    });
    attempt("loop", || {
        for n in 0..3 {
            let _x = noisy(format!("round {n}"));
            if n == 1 {
                panic!()
            }
        }
    });
    attempt("box", || {
        let _b = Box::new(Holder { a: noisy("ba"), b: noisy("bb") });
        let _f = fail("x");
    });
    attempt("assign", || {
        let mut x = noisy("old");
        println!("  {}", x.0);
        x = fail("x");
        println!("{}", x.0);
    });
    attempt("no panic", || {
        let _x = noisy("calm");
    });
}
