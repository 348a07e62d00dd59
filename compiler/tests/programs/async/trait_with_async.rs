trait Store {
    async fn get(&self, key: &str) -> Option<String>;
}

struct Memory;

impl Store for Memory {
    fn get(&self, key: &str) -> Option<String> {
        None
    }
}

fn use_any(store: Box<dyn Store>) {}

fn main() {}
