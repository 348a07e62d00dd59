//! A sudoku solver by bit masks and fewest candidates first, counting its guesses.
#[derive(Clone)]
struct Board {
    cells: [[u8; 9]; 9],
    rows: [u16; 9],
    columns: [u16; 9],
    boxes: [u16; 9],
    guesses: u32,
}
impl Board {
    fn parse(text: &str) -> Option<Board> {
        let mut b = Board { cells: [[0; 9]; 9], rows: [0; 9], columns: [0; 9], boxes: [0; 9], guesses: 0 };
        for (i, c) in text.chars().enumerate() {
            if let Some(d @ 1..=9) = c.to_digit(10) {
                if !b.free(i / 9, i % 9, d as u8) {
                    return None;
                }
                b.set(i / 9, i % 9, d as u8);
            }
        }
        Some(b)
    }
    fn free(&self, r: usize, c: usize, d: u8) -> bool {
        (self.rows[r] | self.columns[c] | self.boxes[r / 3 * 3 + c / 3]) & (1 << d) == 0
    }
    fn set(&mut self, r: usize, c: usize, d: u8) {
        self.cells[r][c] = d;
        self.flip(r, c, d);
    }
    fn clear(&mut self, r: usize, c: usize) {
        let d = std::mem::take(&mut self.cells[r][c]);
        self.flip(r, c, d);
    }
    fn flip(&mut self, r: usize, c: usize, d: u8) {
        for mask in [&mut self.rows[r], &mut self.columns[c], &mut self.boxes[r / 3 * 3 + c / 3]] {
            *mask ^= 1 << d;
        }
    }
    fn solve(&mut self) -> bool {
        let open = (0..81).map(|i| (i / 9, i % 9)).filter(|&(r, c)| self.cells[r][c] == 0);
        let Some((r, c)) = open.min_by_key(|&(r, c)| (1..=9).filter(|&d| self.free(r, c, d)).count()) else {
            return true;
        };
        for d in 1..=9 {
            if self.free(r, c, d) {
                self.guesses += 1;
                self.set(r, c, d);
                if self.solve() {
                    return true;
                }
                self.clear(r, c);
            }
        }
        false
    }
}
fn main() {
    let puzzles = [
        "530070000600195000098000060800060003400803001700020006060000280000419005000080079",
        "000000907000420180000705026100904000050000040000507009920108000034059000507000000",
        "550070000600195000098000060800060003400803001700020006060000280000419005000080079",
        "530070000600195000098000060800060003400803001700020006060000280000419005000080577",
    ];
    for p in puzzles {
        match Board::parse(p) {
            None => println!("contradiction"),
            Some(mut b) => {
                let solved = b.solve();
                println!("{solved} after {} guesses", b.guesses);
                if solved {
                    for row in b.cells {
                        println!("{}", row.map(|d| d.to_string()).join(" "));
                    }
                }
            }
        }
    }
}
