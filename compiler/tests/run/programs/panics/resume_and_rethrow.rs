//! Panics caught, kept, changed, rethrown; results of catch_unwind carried through layers.
use std::any::Any;
use std::panic::{AssertUnwindSafe, UnwindSafe, catch_unwind, resume_unwind};
type Caught = Box<dyn Any + Send>;
fn text(e: &Caught) -> String {
    e.downcast_ref::<&str>()
        .map(|s| s.to_string())
        .or_else(|| e.downcast_ref::<String>().cloned())
        .unwrap_or("other".into())
}
fn layered(n: u32) -> u32 {
    if n == 0 {
        panic!("bottom")
    }
    match catch_unwind(|| layered(n - 1)) {
        Ok(v) => v + 1,
        Err(e) => resume_unwind(Box::new(format!("{}<{n}", text(&e)))),
    }
}
fn retry<T>(times: u32, f: impl Fn(u32) -> T + UnwindSafe + std::panic::RefUnwindSafe) -> Result<T, Vec<String>> {
    let mut errors = vec![];
    for n in 0..times {
        match catch_unwind(|| f(n)) {
            Ok(v) => return Ok(v),
            Err(e) => errors.push(text(&e)),
        }
    }
    Err(errors)
}
fn always<T>(f: impl FnOnce() -> T, finally: impl FnOnce()) -> T {
    let r = catch_unwind(AssertUnwindSafe(f));
    finally();
    r.unwrap_or_else(|e| resume_unwind(e))
}
fn main() {
    println!("{:?}", catch_unwind(|| layered(4)).map_err(|e| text(&e)));
    println!("{:?}", retry(5, |n| if n < 3 { panic!("try {n}") } else { n * 10 }));
    println!("{:?}", retry(2, |n| -> u8 { panic!("try {n}") }));
    println!("{}", always(|| 5, || println!("finally")));
    println!(
        "{:?}",
        catch_unwind(|| always(|| -> u8 { panic!("inside") }, || println!("finally too"))).map_err(|e| text(&e))
    );
    let stored: Vec<Caught> = (0..3)
        .filter_map(|n| {
            catch_unwind(|| {
                if n != 1 {
                    std::panic::panic_any(n)
                }
            })
            .err()
        })
        .collect();
    println!("{:?}", stored.iter().map(|e| *e.downcast_ref::<i32>().unwrap()).collect::<Vec<_>>());
    let mut stored = stored;
    println!(
        "{:?}",
        catch_unwind(AssertUnwindSafe(|| resume_unwind(stored.pop().unwrap()))).unwrap_err().downcast::<i32>().unwrap()
    );
    let mut log = vec![];
    for n in 0..6 {
        let r = catch_unwind(AssertUnwindSafe(|| {
            log.push(n);
            if n % 2 == 1 {
                panic!()
            }
            log.push(n * 100);
        }));
        if r.is_err() {
            log.push(-1);
        }
    }
    println!("{log:?}");
    println!("{}", std::thread::panicking());
}
