struct Unused {
    field: u8,
}

enum Color {
    Red,
    Green,
    Blue,
}

struct Used {
    read: u8,
    never: u8,
}

impl Used {
    fn helper(&self) {}
}

fn lonely() {}

const SPARE: u8 = 1;
static EXTRA: u8 = 2;

fn main() {
    let _c = Color::Red;
    println!("{}", Used { read: 1, never: 2 }.read);
}
