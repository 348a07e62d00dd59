//! The largest singular value of an infinite matrix: divisions and iterators.

fn element(row: usize, column: usize) -> f64 {
    1.0 / ((row + column) * (row + column + 1) / 2 + row + 1) as f64
}

fn times(vector: &[f64], transposed: bool) -> Vec<f64> {
    (0..vector.len())
        .map(|row| {
            let parts = vector.iter().enumerate();
            parts.map(|(column, value)| value * if transposed { element(column, row) } else { element(row, column) }).sum()
        })
        .collect()
}

fn main() {
    let mut left = vec![1.0; 900];
    let mut right = Vec::new();
    for _ in 0..10 {
        right = times(&times(&left, false), true);
        left = times(&times(&right, false), true);
    }
    let (mut above, mut below) = (0.0, 0.0);
    for (one, other) in left.iter().zip(&right) {
        above += one * other;
        below += other * other;
    }
    println!("{:.9}", f64::sqrt(above / below));
}
