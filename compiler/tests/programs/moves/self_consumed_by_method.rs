struct Rocket {
    stages: u8,
}

impl Rocket {
    fn launch(self) -> u8 {
        self.stages
    }
}

fn main() {
    let rocket = Rocket { stages: 3 };
    println!("{}", rocket.launch());
    println!("{}", rocket.launch());
}
