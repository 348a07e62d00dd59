fn main() {
    let x = (3);
    if (x > 2) {
        println!("{}", (x));
    }
    while (false) {}
    for i in (0..1) {
        let _ = i;
    }
    return (());
}
