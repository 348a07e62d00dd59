use std::collections::HashMap;

struct Book {
    entries: HashMap<String, Vec<String>>,
}

impl Book {
    fn new() -> Book {
        Book { entries: HashMap::new }
    }

    fn add(&self, name: &str, phone: String) {
        self.entries.entry(name).or_default().push(phone);
    }

    fn find(&self, name: &str) -> Option<&String> {
        self.entries.get(name)
    }
}

fn main() {
    let book = Book::new();
    book.add("ann", 5551);
    println!("{}", book.find("ann"));
}
