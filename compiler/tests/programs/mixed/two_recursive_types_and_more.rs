struct Folder {
    name: String,
    parent: Folder,
}

enum Expr {
    Number(f64),
    Add(Expr, Expr),
}

type Loop = Vec<Loop>;

trait A: B {}
trait B: A {}

fn main() {
    let x: u8 = "after the cycles";
}
