//! An index out of bounds in the middle of the work ends with 101.
fn main() {
    let table = vec![vec![1, 2, 3], vec![4, 5]];
    for r in 0..3 {
        for c in 0..3 {
            println!("{r} {c} {}", table[r][c]);
        }
    }
}
