struct Tag<'a> {
    id: u32,
}

fn main() {
    let tag = Tag { id: 7 };
    println!("{}", tag.id);
}
