mod inner {
    pub fn broken( -> u8 {
        1
    }
    pub fn fine() -> u8 {
        2
    }
}

fn main() {
    inner::fine();
    let x = [1, 2;
}
