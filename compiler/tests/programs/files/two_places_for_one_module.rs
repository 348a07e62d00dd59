mod twice;

fn main() {
    twice::f();
}
// file: src/twice.rs
pub fn f() {}
// file: src/twice/mod.rs
pub fn f() {}
