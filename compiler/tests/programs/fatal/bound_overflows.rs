trait Deep {}

struct Wrap<T>(T);

impl<T> Deep for Wrap<T> where Wrap<Wrap<T>>: Deep {}

fn need<T: Deep>() {}

fn other(x: &mut i32) -> i32 {
    x
}

fn main() {
    need::<Wrap<u8>>();
    let y: &str = 4;
}
