struct Holder<'a, T> {
    inner: &'a T,
}

impl<'a, T> Holder<'a, T> {
    fn swap<'b>(self, other: &'b T) -> Holder<'a, T> {
        let _ = self.inner;
        Holder { inner: other }
    }
}

fn main() {
    let (a, b) = (1, 2);
    println!("{}", Holder { inner: &a }.swap(&b).inner);
}
