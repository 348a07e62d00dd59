//! The game of life on a torus: gliders and oscillators over many generations.
#[derive(Clone, PartialEq)]
struct World {
    width: usize,
    cells: Vec<bool>,
}
impl World {
    fn parse(text: &str) -> World {
        World {
            width: text.lines().next().unwrap().len(),
            cells: text.lines().flat_map(|l| l.chars().map(|c| c == '#')).collect(),
        }
    }
    fn height(&self) -> usize {
        self.cells.len() / self.width
    }
    fn around(&self, x: usize, y: usize) -> usize {
        let (w, h) = (self.width, self.height());
        (0..9).filter(|k| *k != 4 && self.cells[(y + h + k / 3 - 1) % h * w + (x + w + k % 3 - 1) % w]).count()
    }
    fn next(&self) -> World {
        let cells = (0..self.cells.len())
            .map(|i| matches!((self.cells[i], self.around(i % self.width, i / self.width)), (true, 2) | (_, 3)))
            .collect();
        World { width: self.width, cells }
    }
    fn alive(&self) -> usize {
        self.cells.iter().filter(|c| **c).count()
    }
}
impl std::fmt::Display for World {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        for row in self.cells.chunks(self.width) {
            writeln!(f, "{}", row.iter().map(|c| if *c { '#' } else { '.' }).collect::<String>())?;
        }
        Ok(())
    }
}
fn period(mut w: World, limit: usize) -> (usize, Option<usize>) {
    let mut seen: Vec<World> = vec![];
    for n in 0..limit {
        if let Some(at) = seen.iter().position(|s| *s == w) {
            return (at, Some(n - at));
        }
        seen.push(w.clone());
        w = w.next();
    }
    (limit, None)
}
fn main() {
    let glider = World::parse(".#......\n..#.....\n###.....\n........\n........\n........\n........\n........");
    let mut w = glider.clone();
    for n in 0..=8 {
        if n % 4 == 0 {
            println!("{n} {}\n{w}", w.alive());
        }
        w = w.next();
    }
    println!("{:?}", period(glider, 100));
    println!("{:?}", period(World::parse(".....\n..#..\n..#..\n..#..\n....."), 10));
    println!("{:?}", period(World::parse("....\n.##.\n.##.\n...."), 10));
    let mut pent = World::parse(&("............\n".repeat(6) + "...##.##.#..\n" + &"............\n".repeat(5)));
    for _ in 0..60 {
        pent = pent.next();
    }
    println!("{}\n{pent}", pent.alive());
}
