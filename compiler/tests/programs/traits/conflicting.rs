trait Describe {
    fn describe(&self) -> String;
}

impl<T: std::fmt::Debug> Describe for T {
    fn describe(&self) -> String {
        format!("{self:?}")
    }
}

impl Describe for i32 {
    fn describe(&self) -> String {
        "a number".into()
    }
}

fn main() {
    println!("{}", 3.describe());
}
