trait Play {
    fn play(&self);
}

struct Song;

impl Play for Song {
    fn play(&self) {}
    fn pause(&self) {}
}

fn main() {
    Song.play();
}
