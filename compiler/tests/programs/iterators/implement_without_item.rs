struct Steps {
    at: u32,
}

impl Iterator for Steps {
    fn next(&mut self) -> Option<u32> {
        self.at += 1;
        Some(self.at)
    }
}

fn main() {
    println!("{:?}", Steps { at: 0 }.take(3).collect::<Vec<_>>());
}
