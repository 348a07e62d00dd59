struct Tree;

impl Tree {
    type Key = u32;
}

fn f<const N: &'static str>() {}

fn main() {
    let k: Tree::Key = 3;
}
