// crate: lib
struct Inner;

trait Hidden {}

pub fn leak() -> Inner {
    Inner
}

pub struct Outer<T: Hidden>(T);

pub trait Open: Hidden {}
