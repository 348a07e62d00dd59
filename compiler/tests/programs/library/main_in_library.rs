// crate: lib
fn main() {
    println!("never run");
}

fn helper(n: u32) -> u32 {
    n
}
