fn main() {
    let parts = 0;
    println!("{}", 10 / 0);
    println!("{}", 10 % parts);
    let list = [1, 2, 3];
    println!("{}", list[3]);
}
