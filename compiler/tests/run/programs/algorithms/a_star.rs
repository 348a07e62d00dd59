//! A* over a weighted grid, with the path drawn, compared to Dijkstra's distances.
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
type Cell = (i32, i32);
struct Grid {
    rows: Vec<Vec<u8>>,
}
impl Grid {
    fn cost(&self, (r, c): Cell) -> Option<u32> {
        match self.rows.get(usize::try_from(r).ok()?)?.get(usize::try_from(c).ok()?)? {
            b'#' => None,
            b'~' => Some(5),
            _ => Some(1),
        }
    }
    fn find(&self, wanted: u8) -> Cell {
        self.rows
            .iter()
            .enumerate()
            .find_map(|(r, row)| row.iter().position(|b| *b == wanted).map(|c| (r as i32, c as i32)))
            .unwrap()
    }
    fn search(&self, estimate: impl Fn(Cell) -> u32) -> (Option<(u32, Vec<Cell>)>, usize) {
        let (start, goal) = (self.find(b'S'), self.find(b'G'));
        let mut open = BinaryHeap::from([Reverse((estimate(start), 0, start))]);
        let mut best: HashMap<Cell, (u32, Cell)> = HashMap::from([(start, (0, start))]);
        let mut visited = 0;
        while let Some(Reverse((_, cost, at))) = open.pop() {
            if cost > best[&at].0 {
                continue;
            }
            visited += 1;
            if at == goal {
                let mut path = vec![at];
                while *path.last().unwrap() != start {
                    path.push(best[path.last().unwrap()].1);
                }
                path.reverse();
                return (Some((cost, path)), visited);
            }
            for (dr, dc) in [(0, 1), (1, 0), (0, -1), (-1, 0)] {
                let next = (at.0 + dr, at.1 + dc);
                let Some(step) = self.cost(next) else { continue };
                let total = cost + step;
                if best.get(&next).is_none_or(|b| total < b.0) {
                    best.insert(next, (total, at));
                    open.push(Reverse((total + estimate(next), total, next)));
                }
            }
        }
        (None, visited)
    }
}
fn main() {
    let maps = [
        "S..#....\n.#.#.##.\n.#...#..\n.####.#.\n...~~.#G\n.#.##.#.\n.......~",
        "S#G\n.#.\n.#.",
        "S~~~G\n.###.\n.....",
    ];
    for map in maps {
        let mut grid = Grid { rows: map.lines().map(|l| l.as_bytes().to_vec()).collect() };
        let goal = grid.find(b'G');
        let (guided, visited) = grid.search(|(r, c)| r.abs_diff(goal.0) + c.abs_diff(goal.1));
        let (plain, all) = grid.search(|_| 0);
        println!(
            "{:?} {:?} visited fewer or equal: {}",
            guided.as_ref().map(|g| g.0),
            plain.map(|p| p.0),
            visited <= all
        );
        for &(r, c) in guided.iter().flat_map(|g| &g.1) {
            let cell = &mut grid.rows[r as usize][c as usize];
            if *cell == b'.' {
                *cell = b'*';
            } else if *cell == b'~' {
                *cell = b'w';
            }
        }
        for row in &grid.rows {
            println!("{}", String::from_utf8_lossy(row));
        }
    }
}
