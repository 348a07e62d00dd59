mod a {
    pub fn f() {}
}
mod b {
    pub fn g() {}
}

use a::f;
use a::f as also;
use a::*;
use b::*;

fn main() {
    f();
    also();
}
