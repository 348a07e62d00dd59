use std::collections::HashMap;

mod store {
    pub fn make() -> HashMap<String, u32> {
        HashMap::new()
    }
    pub fn clock() -> Duration {
        Duration::from_secs(1)
    }
}

fn main() {
    let _: HashMap<String, u32> = store::make();
}
