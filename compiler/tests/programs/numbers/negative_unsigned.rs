fn main() {
    let depth: u32 = -5;
    let size: usize = 3;
    let back = -size;
    println!("{depth} {back}");
}
