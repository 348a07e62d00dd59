use std::fmt::Debug;

fn dump<T>(items: &[T])
where
    T: Debug + Clone,
{
    println!("{:?}", items.to_vec());
}

struct Secret;

fn main() {
    dump(&[Secret]);
    dump::<Secret>(&[]);
}
