use std::collections::HashSet;

type Cell = (i32, i32);

fn neighbours((x, y): Cell) -> impl Iterator<Item = Cell> {
    (-1..=1).flat_map(move |dx| (-1..=1).map(move |dy| (x + dx, y + dy))).filter(move |cell| *cell != (x, y))
}

fn step(alive: &HashSet<Cell>) -> HashSet<Cell> {
    let candidates: HashSet<Cell> = alive.iter().copied().flat_map(neighbours).chain(alive.iter().copied()).collect();
    candidates
        .into_iter()
        .filter(|cell| {
            let count = neighbours(*cell).filter(|n| alive.contains(n)).count();
            count == 3 || count == 2 && alive.contains(cell)
        })
        .collect()
}

fn main() {
    let mut cells = HashSet::from([(0, 1), (1, 1), (2, 1)]);
    for _ in 0..2 {
        cells = step(&cells);
        println!("{}", cells.len());
    }
}
