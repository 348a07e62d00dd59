trait Copyist {
    fn copy_me(&self) -> Self;
    fn write<T: ToString>(&self, value: T);
}

fn show(item: &dyn Copyist) {
    item.write(3);
}

fn main() {}
