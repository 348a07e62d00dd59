trait Above: Below {
    fn up(&self);
}

trait Below: Above {
    fn down(&self);
}

trait Alone: Alone {}

struct Thing;

impl Above for Thing {
    fn up(&self) {}
}

fn main() {
    Thing.down();
}
