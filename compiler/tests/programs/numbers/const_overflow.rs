const LIMIT: u8 = 200 + 100;
const STEPS: usize = 2 - 3;
static TABLE: [u8; 2] = [1, 2];
const THIRD: u8 = TABLE[2];

fn main() {
    println!("{LIMIT} {STEPS} {THIRD}");
}
