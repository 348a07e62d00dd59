//! The product of two matrices of 300 rows.

fn main() {
    let size = 300;
    let make = |seed: usize| -> Vec<Vec<f64>> {
        (0..size).map(|row| (0..size).map(|column| ((row * seed + column) % 17) as f64 / 17.0).collect()).collect()
    };
    let (left, right) = (make(3), make(5));
    let mut product = vec![vec![0.0; size]; size];
    for row in 0..size {
        for column in 0..size {
            let mut sum = 0.0;
            for index in 0..size {
                sum += left[row][index] * right[index][column];
            }
            product[row][column] = sum;
        }
    }
    let trace: f64 = (0..size).map(|index| product[index][index]).sum();
    println!("{trace:.6}");
}
