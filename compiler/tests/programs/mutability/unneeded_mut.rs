fn main() {
    let mut greeting = "hello";
    let mut unused = 3;
    println!("{greeting}");
}
