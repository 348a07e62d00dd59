use std::sync::{LazyLock, OnceLock};

static NAME: OnceLock<String> = OnceLock::new();
static LIST: LazyLock<Vec<u8>> = LazyLock::new(|| "abc");

fn main() {
    let name: &str = NAME.get_or_init(|| "pool");
    println!("{name} {:?}", *LIST);
}
