struct Huge([u8; usize::MAX]);

const BIG: [[u64; 1 << 30]; 1 << 30] = [[0; 1 << 30]; 1 << 30];

fn main() {
    let huge: Huge;
    let n: u8 = size_of::<Huge>();
    println!("{}", BIG.len());
}
