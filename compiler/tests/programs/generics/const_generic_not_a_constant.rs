fn zeros<const N: usize>() -> [u8; N] {
    [0; N]
}

fn main() {
    let n = 4;
    let a = zeros::<n>();
    let b = [0u8; n];
    println!("{a:?} {b:?}");
}
