#[derive(Debug, Debugg)]
#[repr(u9)]
struct A;

#[inline(sometimes)]
#[no_such_thing]
fn f() {}

#[cfg(feature = )]
fn g() {}

#[macro_use]
fn h() {}

fn main() {
    f();
    A.b();
}
