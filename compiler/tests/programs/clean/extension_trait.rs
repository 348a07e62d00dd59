trait Words {
    fn words(&self) -> usize;
    fn title(&self) -> String;
}

impl<S: AsRef<str> + ?Sized> Words for S {
    fn words(&self) -> usize {
        self.as_ref().split_whitespace().count()
    }
    fn title(&self) -> String {
        let mut letters = self.as_ref().chars();
        letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
    }
}

fn main() {
    println!("{} {}", "high tide".words(), String::from("low tide").title());
}
