trait Container {
    type Item;
    type Iter<'a>: Iterator<Item = &'a Self::Item>
    where
        Self: 'a;
    const NAME: &'static str;

    fn iter(&self) -> Self::Iter<'_>;
    fn first(&self) -> Option<&Self::Item> {
        self.iter().next()
    }
}

struct Bag<T>(Vec<T>);

impl<T> Container for Bag<T> {
    type Item = T;
    type Iter<'a>
        = std::slice::Iter<'a, T>
    where
        T: 'a;
    const NAME: &'static str = "bag";

    fn iter(&self) -> Self::Iter<'_> {
        self.0.iter()
    }
}

fn show<C>(container: &C) -> String
where
    C: Container<Item: std::fmt::Debug>,
{
    format!("{} {:?} {}", C::NAME, container.first(), container.iter().count())
}

fn main() {
    println!("{}", show(&Bag(vec!['x', 'y'])));
}
