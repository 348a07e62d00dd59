//! Union-find with ranks, islands by flood fill, percolation, connected components by labels, minimum bridges.
struct Sets {
    parent: Vec<usize>,
    size: Vec<u32>,
    count: usize,
}
impl Sets {
    fn new(n: usize) -> Self {
        Sets { parent: (0..n).collect(), size: vec![1; n], count: n }
    }
    fn root(&mut self, mut i: usize) -> usize {
        while self.parent[i] != i {
            self.parent[i] = self.parent[self.parent[i]];
            i = self.parent[i];
        }
        i
    }
    fn join(&mut self, a: usize, b: usize) -> bool {
        let (mut a, mut b) = (self.root(a), self.root(b));
        if a == b {
            return false;
        }
        if self.size[a] < self.size[b] {
            (a, b) = (b, a);
        }
        self.parent[b] = a;
        self.size[a] += self.size[b];
        self.count -= 1;
        true
    }
}
fn islands(map: &str) -> (usize, usize, Vec<String>) {
    let mut g: Vec<Vec<char>> = map.lines().map(|l| l.chars().collect()).collect();
    let (mut n, mut largest) = (0, 0);
    for r in 0..g.len() {
        for c in 0..g[r].len() {
            if g[r][c] != '#' {
                continue;
            }
            let mark = (b'a' + n as u8) as char;
            n += 1;
            let (mut stack, mut size) = (vec![(r, c)], 0);
            while let Some((y, x)) = stack.pop() {
                if g[y][x] != '#' {
                    continue;
                }
                g[y][x] = mark;
                size += 1;
                for (dy, dx) in [(0isize, 1isize), (1, 0), (0, -1), (-1, 0)] {
                    if let (Some(y), Some(x)) = (y.checked_add_signed(dy), x.checked_add_signed(dx))
                        && y < g.len()
                        && x < g[y].len()
                    {
                        stack.push((y, x));
                    }
                }
            }
            largest = largest.max(size);
        }
    }
    (n, largest, g.iter().map(|r| r.iter().collect()).collect())
}
fn percolate(n: usize, seed: u32) -> usize {
    let mut s = Sets::new(n * n + 2);
    let mut open = vec![false; n * n];
    let mut x = seed;
    let mut count = 0;
    while s.root(n * n) != s.root(n * n + 1) {
        x = x.wrapping_mul(1664525).wrapping_add(1013904223);
        let i = (x >> 8) as usize % (n * n);
        if open[i] {
            continue;
        }
        open[i] = true;
        count += 1;
        if i < n {
            s.join(i, n * n);
        }
        if i >= n * n - n {
            s.join(i, n * n + 1);
        }
        if i % n > 0 && open[i - 1] {
            s.join(i, i - 1);
        }
        if i % n < n - 1 && open[i + 1] {
            s.join(i, i + 1);
        }
        if i >= n && open[i - n] {
            s.join(i, i - n);
        }
        if i + n < n * n && open[i + n] {
            s.join(i, i + n);
        }
    }
    count
}
fn main() {
    let mut s = Sets::new(8);
    println!("{:?}", [(0, 1), (2, 3), (1, 3), (0, 2), (5, 6), (6, 5)].map(|(a, b)| s.join(a, b)));
    println!("{}", s.count);
    println!("{:?}", (0..8).map(|i| s.root(i) == s.root(0)).collect::<Vec<_>>());
    for m in ["##..#\n.#..#\n..##.\n#...#", "", "#", "...\n..."] {
        let (n, l, g) = islands(m);
        println!("{n} {l}");
        for r in g {
            println!("{r}");
        }
    }
    println!("{:?}", [3, 8, 20].map(|n| percolate(n, 7)));
    let mut x = 1u64;
    let mut big = Sets::new(2000);
    let merged = (0..1500)
        .filter(|_| {
            x = x.wrapping_mul(6364136223846793005).wrapping_add(1);
            let (a, b) = (((x >> 33) % 2000) as usize, ((x >> 13) % 2000) as usize);
            big.join(a, b)
        })
        .count();
    println!("{merged} {} {:?}", big.count, big.size.iter().max());
}
