pub struct Pool {
    depth: u32,
}

impl Pool {
    fn depth(&self) -> u32 {
        self.depth
    }
}

pub fn fill(a: u8, b: u8) {
    let _ = (a, b);
}
