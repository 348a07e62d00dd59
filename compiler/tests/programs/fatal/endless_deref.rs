use std::ops::Deref;

struct Echo;

impl Deref for Echo {
    type Target = Echo;
    fn deref(&self) -> &Echo {
        self
    }
}

fn main() {
    Echo.shout();
    let n: u8 = -1;
}
