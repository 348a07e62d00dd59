//! The thread that ends the program drops what it stored for itself, and nobody else's.
use std::process::exit;
use std::thread;
struct Told(&'static str);
impl Drop for Told {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
thread_local! { static OWN: Told = Told(if thread::current().name() == Some("main") { "main's" } else { "the worker's" }); }
fn main() {
    OWN.with(|own| println!("{}", own.0));
    let worker = thread::spawn(|| {
        OWN.with(|own| println!("{}", own.0));
        exit(3)
    });
    let _: Result<(), _> = worker.join();
    println!("never");
}
