#![forbid(unused_variables)]

#[allow(unused_variables)]
fn f() {
    let a = 1;
}

fn main() {
    f();
}
