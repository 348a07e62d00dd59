fn main() {
    pub let x = 3;
    pub fn inner() {}
    const Y = 4;
    static Z: u8;
    var w = 5;
    auto q = 6;
    mut r = 7;
}
