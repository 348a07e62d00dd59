#[derive(Debug, Clone)]
struct Card(u8);

impl Clone for Card {
    fn clone(&self) -> Self {
        Card(self.0)
    }
}

fn main() {
    println!("{:?}", Card(1).clone());
}
