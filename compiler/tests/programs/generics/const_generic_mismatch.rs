struct Matrix<const ROWS: usize, const COLUMNS: usize> {
    cells: [[f32; COLUMNS]; ROWS],
}

impl<const R: usize, const C: usize> Matrix<R, C> {
    fn transposed(&self) -> Matrix<C, R> {
        Matrix { cells: self.cells }
    }
}

fn main() {
    let m: Matrix<2, 3> = Matrix { cells: [[0.0; 3]; 3] };
    println!("{}", m.transposed().cells.len());
}
