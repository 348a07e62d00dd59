struct Countdown(u32);

impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<i32> {
        self.0.checked_sub(1)
    }
}

fn takes(names: impl Iterator<Item = String>) {}

fn main() {
    takes(Countdown(3));
}
