const fn half(n: usize) -> usize {
    n / 0
}

static BUFFER: [u8; half(8)] = [0; 4];

fn main() {
    println!("{}", BUFFER.len());
}
