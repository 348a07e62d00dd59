fn nothing();

struct Empty

impl Empty {
    fn run(&self)
}

fn main() {}
