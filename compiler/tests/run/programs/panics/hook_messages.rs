//! A panic hook that prints messages and lines to stdout, taken and set back.
use std::panic;
fn main() {
    panic::set_hook(Box::new(|info| {
        let text = info.payload_as_str().unwrap_or("no text");
        let at = info.location().unwrap();
        println!("hook: {text} at line {} column {}", at.line(), at.column());
    }));
    let _ = panic::catch_unwind(|| panic!("one"));
    let _ = panic::catch_unwind(|| assert_eq!(1 + 1, 3));
    let _ = panic::catch_unwind(|| assert_ne!(4, 4, "must differ: {}", "x"));
    let _ = panic::catch_unwind(|| assert!(1 > 2));
    let _ = panic::catch_unwind(|| Option::<u8>::None.unwrap());
    let _ = panic::catch_unwind(|| Result::<u8, String>::Err("e".into()).unwrap());
    let _ = panic::catch_unwind(|| Result::<u8, u8>::Ok(7).unwrap_err());
    let _ = panic::catch_unwind(|| {
        let v: Vec<u8> = Vec::new();
        v[std::hint::black_box(3)]
    });
    let _ = panic::catch_unwind(|| {
        let s = "héllo";
        s[..std::hint::black_box(2)].len()
    });
    let _ = panic::catch_unwind(|| {
        let a = [1, 2, 3];
        a[std::hint::black_box(2)..std::hint::black_box(1)].len()
    });
    let _ = panic::catch_unwind(|| 1 / std::hint::black_box(0));
    let _ = panic::catch_unwind(|| 1 % std::hint::black_box(0i64));
    let _ = panic::catch_unwind(|| i32::MIN / std::hint::black_box(-1));
    let _ = panic::catch_unwind(|| std::cell::RefCell::new(1).try_borrow_mut().map(|_| panic!("inside")));
    let _ = panic::catch_unwind(|| panic::panic_any(5));
    let _ = panic::catch_unwind(|| "abc".parse::<f32>().unwrap());
    let _ = panic::catch_unwind(|| char::from_digit(1, 40));
    let _ = panic::catch_unwind(|| std::collections::BTreeMap::<u8, u8>::new()[&4]);
    let _ = panic::catch_unwind(|| Vec::<u8>::new().remove(0));
    let _ = panic::catch_unwind(|| vec![1, 2].swap(0, 2));
    let _ = panic::catch_unwind(|| [1, 2].copy_from_slice(&[1, 2, 3][std::hint::black_box(0)..]));
    let _ = panic::take_hook();
    println!("done");
}
