#[derive(Debug)]
struct Book {
    title: String,
    pages: u32,
}

fn main() {
    let mut books = vec![Book { title: "B".into(), pages: 3 }, Book { title: "A".into(), pages: 9 }];
    books.sort_by_key(|book| &book.title);
    books.sort_by(|a, b| a.pages < b.pages);
    println!("{books:?}");
}
