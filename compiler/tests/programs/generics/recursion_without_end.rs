fn nest<T: std::fmt::Debug>(value: T, depth: u32) {
    if depth > 0 {
        nest(Some(value), depth - 1);
    }
}

trait Chain {
    type Next: Chain;
}

impl<T> Chain for Vec<T>
where
    Vec<Vec<T>>: Chain,
{
    type Next = Vec<Vec<T>>;
}

fn use_it<C: Chain>(_: C) {}

fn main() {
    nest(1, 2);
    use_it(vec![1]);
}
