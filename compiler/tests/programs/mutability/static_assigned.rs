static COUNTER: u32 = 0;
const LIMIT: u32 = 3;

fn main() {
    COUNTER += 1;
    LIMIT = 4;
    println!("{COUNTER} {LIMIT}");
}
