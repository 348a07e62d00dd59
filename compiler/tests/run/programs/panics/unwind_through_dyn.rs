//! Unwinding through trait objects, closures, function pointers, generics and recursion with guards in each.
use std::panic::{AssertUnwindSafe, catch_unwind};
struct G(String);
impl Drop for G {
    fn drop(&mut self) {
        println!("  leave {}", self.0);
    }
}
trait Step {
    fn run(&mut self, n: u32) -> u32;
}
struct Double;
struct Fail(u32);
struct Chain(Vec<Box<dyn Step>>);
impl Step for Double {
    fn run(&mut self, n: u32) -> u32 {
        let _g = G(format!("double {n}"));
        n * 2
    }
}
impl Step for Fail {
    fn run(&mut self, n: u32) -> u32 {
        let _g = G(format!("fail {n}"));
        if n == self.0 {
            panic!("hit {n}")
        }
        n + 1
    }
}
impl Step for Chain {
    fn run(&mut self, n: u32) -> u32 {
        let _g = G(format!("chain {n}"));
        self.0.iter_mut().fold(n, |n, s| s.run(n))
    }
}
fn by_pointer(f: fn(u32) -> u32, n: u32) -> u32 {
    let _g = G("pointer".into());
    f(n)
}
fn boom(n: u32) -> u32 {
    if n > 2 {
        panic!("boom {n}")
    }
    n
}
fn generic<T: Into<u32>, F: FnOnce(u32) -> u32>(t: T, f: F) -> u32 {
    let _g = G("generic".into());
    f(t.into())
}
fn deep(n: u32, f: &mut dyn FnMut(u32)) {
    let _g = G(format!("deep {n}"));
    if n == 0 {
        return;
    }
    f(n);
    deep(n - 1, f);
}
fn main() {
    let text = |r: std::thread::Result<u32>| match r {
        Ok(n) => format!("ok {n}"),
        Err(e) => format!("err {:?}", e.downcast_ref::<String>()),
    };
    for start in [1, 3] {
        let mut c = Chain(vec![
            Box::new(Double),
            Box::new(Chain(vec![Box::new(Fail(6)), Box::new(Double)])),
            Box::new(Fail(100)),
        ]);
        println!("{}", text(catch_unwind(AssertUnwindSafe(|| c.run(start)))));
    }
    println!("{}", text(catch_unwind(|| by_pointer(boom, 1))));
    println!("{}", text(catch_unwind(|| by_pointer(boom, 3))));
    println!("{}", text(catch_unwind(|| generic(7u8, |n| by_pointer(boom, n)))));
    let mut seen = vec![];
    println!(
        "{}",
        catch_unwind(AssertUnwindSafe(|| deep(4, &mut |n| {
            seen.push(n);
            if n == 2 {
                panic!()
            }
        })))
        .is_err()
    );
    println!("{seen:?}");
}
