fn main() {
    let v = Vec<i32>::new();
    let n = "3".parse<u8>().unwrap();
    let x = (1 as usize) < 2 > 1;
    println!("{v:?}{n}");
}
