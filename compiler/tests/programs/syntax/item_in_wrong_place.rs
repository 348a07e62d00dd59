struct Song {
    title: String,
    fn play(&self) {}
    const MAX: u8 = 3;
}

impl Song {
    title: String,
    let x = 3;
}

fn main() {}
