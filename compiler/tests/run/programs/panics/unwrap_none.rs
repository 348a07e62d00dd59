//! Unwrapping None ends with 101; what was printed before stays, and locals are dropped.
struct Guard(&'static str);
impl Drop for Guard {
    fn drop(&mut self) {
        println!("dropped {}", self.0);
    }
}
fn find(v: &[i32], n: i32) -> Option<usize> {
    v.iter().position(|x| *x == n)
}
fn main() {
    let _a = Guard("a");
    let v = vec![10, 20, 30];
    println!("{}", find(&v, 20).unwrap());
    let _b = Guard("b");
    println!("{}", find(&v, 40).unwrap());
    println!("never");
}
