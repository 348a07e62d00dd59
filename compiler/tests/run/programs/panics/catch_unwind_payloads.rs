//! catch_unwind and the payloads of panics: &str, String, any value; resume_unwind and panic_any.
use std::panic::{self, AssertUnwindSafe};
fn describe(payload: &(dyn std::any::Any + Send)) -> String {
    if let Some(s) = payload.downcast_ref::<&str>() {
        format!("str {s:?}")
    } else if let Some(s) = payload.downcast_ref::<String>() {
        format!("String {s:?}")
    } else if let Some(n) = payload.downcast_ref::<i32>() {
        format!("i32 {n}")
    } else {
        "something".to_string()
    }
}
fn attempt<T: std::fmt::Debug>(f: impl FnOnce() -> T) {
    match panic::catch_unwind(AssertUnwindSafe(f)) {
        Ok(v) => println!("ok {v:?}"),
        Err(p) => println!("err {}", describe(&*p)),
    }
}
fn main() {
    attempt(|| 5);
    attempt(|| -> i32 { panic!("plain") });
    attempt(|| -> i32 {
        let n = 3;
        panic!("formatted {n}")
    });
    attempt(|| panic::panic_any(77i32));
    attempt(|| panic::panic_any(Some('x')));
    attempt(|| panic::resume_unwind(Box::new("resumed")));
    let mut v = vec![1, 2, 3];
    attempt(|| {
        v.push(4);
        v[10]
    });
    println!("{v:?}");
    attempt(|| "x".parse::<i32>().unwrap());
    attempt(|| None::<u8>.expect("expected a byte"));
    attempt(|| Err::<u8, _>("bad").expect("no error"));
    attempt(|| {
        let zero = v.len() - 4;
        10 / zero
    });
    attempt(|| i32::try_from(1i64 << 40).unwrap());
    attempt(|| {
        assert_eq!(v.len(), 9, "length of {v:?}");
    });
    attempt(|| {
        assert!(v.is_empty());
    });
    attempt(|| -> () { unreachable!("at {}", 9) });
    attempt(|| -> () { todo!() });
    attempt(|| -> () { unimplemented!("later") });
    let inner = panic::catch_unwind(|| {
        let r = panic::catch_unwind(|| panic!("inner"));
        println!("inner caught {}", r.is_err());
        r.unwrap_or_else(|p| panic::resume_unwind(p))
    });
    println!("{}", inner.map_err(|p| describe(&*p)).unwrap_err());
}
