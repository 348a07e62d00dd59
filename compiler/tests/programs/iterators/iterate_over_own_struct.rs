struct Shelf {
    books: Vec<String>,
}

fn main() {
    let shelf = Shelf { books: vec!["x".into()] };
    for book in shelf {
        println!("{book}");
    }
    for book in &shelf {
        println!("{book}");
    }
}
