// A byte order mark comes first.
fn main() {
    println!("ok");
}
