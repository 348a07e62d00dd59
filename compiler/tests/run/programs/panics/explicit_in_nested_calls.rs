//! A panic from deep inside calls, closures and iterators; each frame's guard is dropped on the way out.
struct Frame(&'static str, u32);
impl Drop for Frame {
    fn drop(&mut self) {
        println!("leave {} {}", self.0, self.1);
    }
}
fn outer(n: u32) -> u32 {
    let _f = Frame("outer", n);
    (0..3).map(|k| inner(n + k)).sum()
}
fn inner(n: u32) -> u32 {
    let _f = Frame("inner", n);
    let check = |m: u32| {
        let _c = Frame("check", m);
        if m == 12 {
            panic!("twelve")
        }
        m
    };
    check(n) * 2
}
fn main() {
    let _m = Frame("main", 0);
    println!("{}", outer(5));
    println!("{}", outer(11));
    println!("never");
}
