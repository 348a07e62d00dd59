//! What a hook can see: payloads, locations that exist, nested hooks, and that panicking is false afterwards.
use std::cell::Cell;
use std::panic;
thread_local!(static COUNT: Cell<u32> = const { Cell::new(0) });
fn main() {
    let default = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        COUNT.set(COUNT.get() + 1);
        println!(
            "hook {} {} {:?} {}",
            COUNT.get(),
            info.location().is_some(),
            info.payload().downcast_ref::<&str>(),
            info.can_unwind_by_hand()
        );
    }));
    drop(default);
    for n in 0..3 {
        let r = panic::catch_unwind(|| if n != 1 { panic!("static text") } else { 5 });
        println!("{n} {:?} {}", r.is_ok(), std::thread::panicking());
    }
    println!(
        "{}",
        panic::catch_unwind(|| {
            let _ = panic::catch_unwind(|| panic!("inner"));
            panic!("outer {}", 1)
        })
        .is_err()
    );
    let old = panic::take_hook();
    panic::set_hook(Box::new(move |i| {
        println!("before");
        old(i);
        println!("after");
    }));
    let _ = panic::catch_unwind(|| panic!("wrapped"));
    let _ = panic::catch_unwind(|| panic::resume_unwind(Box::new("no hook")));
    println!("{}", COUNT.get());
}
trait ByHand {
    fn can_unwind_by_hand(&self) -> bool;
}
impl ByHand for panic::PanicHookInfo<'_> {
    fn can_unwind_by_hand(&self) -> bool {
        self.location().is_some_and(|l| l.line() > 0)
    }
}
