struct Dice {
    sides: u8,
}

impl Dice {
    fn roll(&self) -> u8 {
        self.limit()
    }
    fn limit(&self) -> u8 {
        sides
    }
    fn twice(&self) -> u8 {
        roll() + roll(self)
    }
}

fn main() {
    println!("{}", Dice { sides: 6 }.roll());
}
