fn main() {
    println!(“hello”);
    let c = ‘a’;
}
