use std::array;

fn product<const A: usize, const B: usize, const C: usize>(l: [[i64; B]; A], r: [[i64; C]; B]) -> [[i64; C]; A] {
    array::from_fn(|i| array::from_fn(|j| (0..B).map(|k| l[i][k] * r[k][j]).sum()))
}

fn main() {
    let identity: [[i64; 2]; 2] = array::from_fn(|i| array::from_fn(|j| i64::from(i == j)));
    println!("{:?}", product([[1, 2], [3, 4]], identity).map(|row| row.map(|n| n * 2)));
}
