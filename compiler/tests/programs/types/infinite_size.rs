#[derive(Debug)]
enum Tree {
    Leaf,
    Branch(Tree, Tree),
}

struct Person {
    name: String,
    parent: Option<Person>,
}

fn main() {
    println!("{:?}", Tree::Leaf);
}
