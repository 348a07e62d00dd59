struct Tank {
    #[deprecated(note = "measure it")]
    volume: f64,
}

impl Tank {
    #[deprecated(since = "1.2", note = "use fill_to")]
    fn fill(&mut self) {
        self.volume = 1.0;
    }
}

fn main() {
    let mut tank = Tank { volume: 0.0 };
    tank.fill();
    println!("{}", tank.volume);
}
