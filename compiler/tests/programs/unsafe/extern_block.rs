// edition: 2024
extern "C" {
    fn abs(n: i32) -> i32;
}

#[no_mangle]
pub extern "C" fn start() {}

fn main() {
    println!("{}", abs(-3));
}
