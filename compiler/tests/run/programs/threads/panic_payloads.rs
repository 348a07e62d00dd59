//! Panics of threads: payloads by join, scope's behaviour, guards dropped, and a hook that knows the thread's name.
use std::sync::Mutex;
use std::thread;
struct Guard<'a>(&'a Mutex<Vec<String>>, &'static str);
impl Drop for Guard<'_> {
    fn drop(&mut self) {
        self.0.lock().unwrap_or_else(|e| e.into_inner()).push(format!("{} {}", self.1, thread::panicking()));
    }
}
static LOG: Mutex<Vec<String>> = Mutex::new(Vec::new());
fn main() {
    std::panic::set_hook(Box::new(|i| {
        LOG.lock().unwrap().push(format!("hook {:?} in {:?}", i.payload_as_str(), thread::current().name()))
    }));
    println!("{:?}", thread::spawn(|| panic!("text")).join().unwrap_err().downcast_ref::<&str>());
    println!("{:?}", thread::spawn(|| std::panic::panic_any(5u8)).join().unwrap_err().downcast_ref::<u8>());
    println!(
        "{:?}",
        thread::Builder::new()
            .name("named".into())
            .spawn(|| {
                let _g = Guard(&LOG, "guard");
                None::<u8>.unwrap()
            })
            .unwrap()
            .join()
            .is_err()
    );
    let r = thread::scope(|s| {
        let a = s.spawn(|| -> u8 { panic!("joined") });
        let b = s.spawn(|| 3);
        (a.join().is_err(), b.join().unwrap())
    });
    println!("{r:?}");
    println!(
        "{:?}",
        std::panic::catch_unwind(|| thread::scope(|s| {
            s.spawn(|| -> u8 { panic!("not joined") });
        }))
        .unwrap_err()
        .downcast_ref::<&str>()
    );
    println!("{:?}", thread::spawn(|| std::panic::catch_unwind(|| panic!("caught inside")).is_err()).join().unwrap());
    for l in LOG.lock().unwrap().iter() {
        println!("{l}");
    }
}
