fn main() {
    let pools = [1, 2, 3;
    for p in pools {
        println!("{p}");
    }
}
