mod broken;
mod fine;

fn main() {
    broken::run();
    let n: u8 = fine::text();
}
// file: src/broken.rs
pub fn run() {
    println!("one"
}
// file: src/fine.rs
pub fn text() -> String {
    String::new()
}
