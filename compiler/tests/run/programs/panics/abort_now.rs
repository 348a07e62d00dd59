//! process::abort ends without unwinding.
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        println!("never");
    }
}
fn main() {
    let _g = Guard;
    println!("aborting");
    std::process::abort();
}
