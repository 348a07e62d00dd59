//! process::exit ends at once with its code; what was printed stays, destructors do not run.
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        println!("never dropped");
    }
}
fn deep(n: u32) -> u32 {
    let _g = Guard;
    if n == 0 {
        println!("exiting");
        std::process::exit(37)
    }
    deep(n - 1) + 1
}
fn main() {
    let _g = Guard;
    print!("no newline yet;");
    println!("{}", deep(3));
}
