//! A division by zero found only at run time ends with 101 after the output before it.
fn average(v: &[i32]) -> i32 {
    v.iter().sum::<i32>() / v.len() as i32
}
fn main() {
    println!("{}", average(&[1, 2, 6]));
    println!("{}", average(&[]));
}
