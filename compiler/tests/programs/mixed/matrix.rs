struct Matrix<const N: usize> {
    cells: [[f64; N]; N],
}

impl<const N: usize> std::ops::Mul for Matrix<N> {
    fn mul(self, other: Matrix<N>) -> Matrix<N> {
        let mut cells = [[0; N]; N];
        for i in 0..N {
            for j in 0..n {
                cells[i][j] += self.cells[i][j] * other[i][j];
            }
        }
        Matrix { cells }
    }
}

fn main() {
    let m = Matrix { cells: [[1.0, 2.0], [3.0, 4.0]] };
    println!("{}", (m * m).cells[0][0]);
}
