#[derive(Debug, Clone, Copy, PartialEq)]
struct Grid<const W: usize, const H: usize> {
    cells: [[u8; W]; H],
}

impl<const W: usize, const H: usize> Grid<W, H> {
    const SIZE: usize = W * H;

    fn transposed(&self) -> Grid<H, W> {
        let mut cells = [[0; H]; W];
        for (y, row) in self.cells.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                cells[x][y] = *cell;
            }
        }
        Grid { cells }
    }
}

fn main() {
    let grid = Grid { cells: [[1, 2, 3], [4, 5, 6]] };
    println!("{:?} {}", grid.transposed(), Grid::<3, 2>::SIZE);
}
