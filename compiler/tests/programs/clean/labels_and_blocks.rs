fn main() {
    let grid = [[1, 2, 3], [4, 5, 6]];
    let found = 'search: {
        for (y, row) in grid.iter().enumerate() {
            for (x, cell) in row.iter().enumerate() {
                if cell * cell == 25 {
                    break 'search Some((x, y));
                }
            }
        }
        None
    };
    println!("{found:?}");
    let mut left = 3;
    'outer: loop {
        while left > 0 {
            left -= 1;
            if left == 1 {
                continue 'outer;
            }
        }
        break;
    }
    let label = if left == 0 { "empty" } else { "some" };
    println!("{label}");
}
