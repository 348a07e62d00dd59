struct Wrapper<T>(T);

impl<T: std::fmt::Display> Wrapper<T> {
    fn show(&self) -> String {
        format!("<{}>", self.0)
    }
}

fn main() {
    println!("{}", Wrapper(vec![1]).show());
}
