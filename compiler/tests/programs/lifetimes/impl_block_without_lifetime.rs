struct Cursor<'a> {
    rest: &'a str,
}

impl Cursor {
    fn next(&mut self) -> Option<char> {
        self.rest.chars().next()
    }
}

fn main() {
    let mut cursor = Cursor { rest: "abc" };
    println!("{:?}", cursor.next());
}
