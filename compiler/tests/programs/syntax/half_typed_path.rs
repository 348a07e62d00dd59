fn main() {
    let list = vec![1, 2];
    let text = String::
    println!("{:?}", list);
}
