// crate: lib
pub struct Public {
    hidden: u8,
}

struct Private {
    x: u8,
}

impl Public {
    fn quiet(&self) {}
    pub fn loud(&self) -> u8 {
        3
    }
}

mod inner {
    pub fn not_reachable() {}
}
