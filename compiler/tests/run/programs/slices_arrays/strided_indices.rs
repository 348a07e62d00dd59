//! Index arithmetic by hand over flat grids: neighbours, transposition, spiral order, diagonals and wrap-around.
fn neighbours(grid: &[u8], width: usize, at: usize) -> u32 {
    let (x, y, height) = (at % width, at / width, grid.len() / width);
    let mut sum = 0;
    for dy in [height - 1, 0, 1] {
        for dx in [width - 1, 0, 1] {
            if (dx, dy) != (0, 0) {
                sum += grid[(y + dy) % height * width + (x + dx) % width] as u32;
            }
        }
    }
    sum
}
fn spiral(width: i32, height: i32) -> Vec<i32> {
    let (mut out, mut x, mut y, mut dx, mut dy) = (vec![], 0, 0, 1, 0);
    let mut seen = vec![false; (width * height) as usize];
    while out.len() < seen.len() {
        let at = (y * width + x) as usize;
        seen[at] = true;
        out.push(at as i32);
        let (nx, ny) = (x + dx, y + dy);
        if nx < 0 || ny < 0 || nx >= width || ny >= height || seen[(ny * width + nx) as usize] {
            (dx, dy) = (-dy, dx);
        }
        x += dx;
        y += dy;
    }
    out
}
fn transpose<T: Copy>(v: &mut [T], n: usize) {
    for r in 0..n {
        for c in r + 1..n {
            v.swap(r * n + c, c * n + r);
        }
    }
}
fn main() {
    let grid: Vec<u8> = (0..30).map(|n| (n * n % 11) as u8).collect();
    println!("{:?}", (0..30).map(|i| neighbours(&grid, 6, i)).collect::<Vec<_>>());
    println!("{:?}\n{:?}", spiral(5, 4), spiral(1, 3));
    let mut square: Vec<char> = ('a'..='p').collect();
    transpose(&mut square, 4);
    println!("{}", square.iter().collect::<String>());
    println!("{:?}", (0..4).map(|d| square[d * 5]).collect::<String>());
    println!(
        "{:?}",
        (0..7)
            .map(|d: usize| (0..4usize)
                .filter(|x| d.wrapping_sub(*x) < 4)
                .map(|x| square[(d - x) * 4 + x])
                .collect::<String>())
            .collect::<Vec<_>>()
    );
    let mut sums = vec![0u32; 7 * 6];
    for y in 1..6 {
        for x in 1..7 {
            sums[y * 7 + x] = grid[(y - 1) * 6 + x - 1] as u32 + sums[(y - 1) * 7 + x] + sums[y * 7 + x - 1]
                - sums[(y - 1) * 7 + x - 1];
        }
    }
    println!("{:?}", &sums[35..]);
    let area = |x0: usize, y0: usize, x1: usize, y1: usize| {
        sums[y1 * 7 + x1] + sums[y0 * 7 + x0] - sums[y0 * 7 + x1] - sums[y1 * 7 + x0]
    };
    println!("{} {} {}", area(0, 0, 6, 5), area(1, 1, 3, 4), area(2, 2, 2, 5));
    let mut ring = [0i32; 5];
    for n in 0..13usize {
        ring[n % 5] += n as i32;
        ring[(n * 3 + 4) % 5] -= 1;
    }
    println!("{ring:?}");
}
