fn main() {
    let n = 3;
    if n > 5 {
        println!("big");
    } elseif n > 2 {
        println!("mid");
    } else n > 1 {
        println!("small");
    }
}
