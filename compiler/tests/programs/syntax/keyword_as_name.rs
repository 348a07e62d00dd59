fn main() {
    let type = "book";
    let match = 3;
    let fn = 4;
    println!("{type}");
}
