#![allow(unused_variable)]
#![warn(made_up_lint)]
#![deny(clippy::needless_return)]

#[allow(nonstandard)]
fn main() {
    let x = 3;
}
