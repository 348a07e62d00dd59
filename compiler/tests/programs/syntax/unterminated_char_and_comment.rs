fn main() {
    let c = 'a;
    /* a comment without end
    println!("{c}");
}
