fn mean(values: [f64; 3]) -> f64 {
    values.iter().sum::<f64>() / 3.0
}

fn main() {
    println!("{}", mean([1.0, 2.0]));
    let grid: [[u8; 2]; 2] = [[1, 2], [3]];
    println!("{grid:?}");
}
