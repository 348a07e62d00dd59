// A learner's file with everything but the start.
struct App {
    name: String,
}

impl App {
    fn run(&self) {
        println!("{}", self.name);
    }
}
