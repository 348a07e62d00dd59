//! Arrays of arrays: passed by value, by reference, returned, compared, and mapped.
type Matrix<const R: usize, const C: usize> = [[i64; C]; R];
fn multiply<const A: usize, const B: usize, const C: usize>(x: &Matrix<A, B>, y: &Matrix<B, C>) -> Matrix<A, C> {
    let mut out = [[0; C]; A];
    for (r, row) in out.iter_mut().enumerate() {
        for (c, cell) in row.iter_mut().enumerate() {
            *cell = (0..B).map(|k| x[r][k] * y[k][c]).sum();
        }
    }
    out
}
fn transpose<const R: usize, const C: usize>(m: Matrix<R, C>) -> Matrix<C, R> {
    std::array::from_fn(|c| std::array::from_fn(|r| m[r][c]))
}
fn changed(mut m: Matrix<2, 3>) -> Matrix<2, 3> {
    m[1][2] = -1;
    m
}
fn main() {
    let a = [[1, 2, 3], [4, 5, 6]];
    let b = transpose(a);
    println!("{b:?}");
    println!("{:?}", multiply(&a, &b));
    println!("{:?}", multiply(&b, &a));
    println!("{:?} {:?}", changed(a), a);
    println!("{} {}", a < changed(a), a == transpose(b));
    let flat: Vec<i64> = a.into_iter().flatten().collect();
    println!("{flat:?}");
    println!("{:?}", a.map(|row| row.map(|n| n as f32 / 2.0)));
    println!("{:?}", a.as_flattened());
    let cube = [[[1u8; 3]; 2]; 4];
    println!("{} {:?}", cube.iter().flatten().flatten().map(|&n| n as u32).sum::<u32>(), cube[3][1]);
    let empty: [[u8; 0]; 3] = [[]; 3];
    println!("{empty:?} {}", empty.len());
    let back: [i64; 6] = flat.try_into().unwrap();
    println!("{back:?} {:?}", <[i64; 5]>::try_from(&back[..]).is_err());
}
