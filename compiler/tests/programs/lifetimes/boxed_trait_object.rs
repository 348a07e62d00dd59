trait Speak {
    fn speak(&self) -> String;
}

struct Parrot<'a>(&'a str);

impl Speak for Parrot<'_> {
    fn speak(&self) -> String {
        self.0.repeat(2)
    }
}

fn teach(word: &str) -> Box<dyn Speak> {
    Box::new(Parrot(word))
}

fn main() {
    println!("{}", teach("hello").speak());
}
