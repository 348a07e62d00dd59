fn main() {
    let mut n = 3;
    let size = n > 2 ? "big" : "small";
    ++n;
    n++;
    println!("{size}");
}
