//! A second panic while unwinding cannot be caught: the process aborts after what it has printed.
struct Bad;
impl Drop for Bad {
    fn drop(&mut self) {
        println!("second");
        panic!("second")
    }
}
fn main() {
    println!("before");
    let r = std::panic::catch_unwind(|| {
        let _b = Bad;
        println!("first");
        panic!("first")
    });
    println!("never {}", r.is_err());
}
