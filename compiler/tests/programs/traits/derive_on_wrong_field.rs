struct Inner;

#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
struct Outer {
    inner: Inner,
    ratio: f32,
}

fn main() {}
