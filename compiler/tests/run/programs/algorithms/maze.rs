//! Mazes carved by a seeded generator, solved by the wall and by breadth first, dead ends filled.
use std::collections::VecDeque;
struct Maze {
    w: usize,
    h: usize,
    open: Vec<bool>,
}
impl Maze {
    fn carve(w: usize, h: usize, mut seed: u64) -> Maze {
        let mut m = Maze { w: 2 * w + 1, h: 2 * h + 1, open: vec![false; (2 * w + 1) * (2 * h + 1)] };
        let mut stack = vec![(1usize, 1usize)];
        m.open[m.w + 1] = true;
        while let Some(&(x, y)) = stack.last() {
            let mut next: Vec<(usize, usize)> = [(0isize, -2isize), (2, 0), (0, 2), (-2, 0)]
                .iter()
                .filter_map(|(dx, dy)| Some((x.checked_add_signed(*dx)?, y.checked_add_signed(*dy)?)))
                .filter(|(a, b)| *a < m.w && *b < m.h && !m.open[b * m.w + a])
                .collect();
            if next.is_empty() {
                stack.pop();
                continue;
            }
            seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
            let (a, b) = next.swap_remove((seed >> 33) as usize % next.len());
            m.open[(y + b) / 2 * m.w + (x + a) / 2] = true;
            m.open[b * m.w + a] = true;
            stack.push((a, b));
        }
        m
    }
    fn around(&self, i: usize) -> impl Iterator<Item = usize> + '_ {
        [i - 1, i + 1, i - self.w, i + self.w].into_iter().filter(|j| self.open[*j])
    }
    fn shortest(&self) -> Vec<usize> {
        let (from, to) = (self.w + 1, self.open.len() - self.w - 2);
        let mut before = vec![None; self.open.len()];
        let mut q = VecDeque::from([from]);
        before[from] = Some(from);
        while let Some(i) = q.pop_front() {
            for j in self.around(i) {
                if before[j].is_none() {
                    before[j] = Some(i);
                    q.push_back(j);
                }
            }
        }
        let mut path = vec![to];
        while *path.last().unwrap() != from {
            path.push(before[*path.last().unwrap()].unwrap());
        }
        path
    }
    fn wall_follower(&self) -> usize {
        let d = [1, self.w as isize, -1, -(self.w as isize)];
        let (mut at, mut dir, mut steps) = (self.w + 1, 0, 0);
        while at != self.open.len() - self.w - 2 {
            for turn in [1, 0, 3, 2] {
                let next = (dir + turn) % 4;
                let j = at.wrapping_add_signed(d[next]);
                if self.open[j] {
                    dir = next;
                    at = j;
                    break;
                }
            }
            steps += 1;
        }
        steps
    }
    fn fill(&mut self) -> usize {
        let keep = [self.w + 1, self.open.len() - self.w - 2];
        let mut n = 0;
        loop {
            let dead: Vec<usize> = (0..self.open.len())
                .filter(|i| self.open[*i] && !keep.contains(i) && self.around(*i).count() < 2)
                .collect();
            if dead.is_empty() {
                return n;
            }
            n += dead.len();
            for i in dead {
                self.open[i] = false;
            }
        }
    }
    fn show(&self, path: &[usize]) -> String {
        (0..self.h)
            .map(|y| {
                (0..self.w)
                    .map(|x| {
                        let i = y * self.w + x;
                        if path.contains(&i) {
                            '*'
                        } else if self.open[i] {
                            ' '
                        } else {
                            '#'
                        }
                    })
                    .collect::<String>()
                    + "\n"
            })
            .collect()
    }
}
fn main() {
    for (w, h, seed) in [(10, 5, 1), (14, 4, 99), (1, 1, 3)] {
        let mut m = Maze::carve(w, h, seed);
        let path = m.shortest();
        print!("{}", m.show(&path));
        println!("{} {} {}", path.len(), m.wall_follower() + 1 >= path.len(), m.open.iter().filter(|o| **o).count());
        let filled = m.fill();
        println!("{filled} {}", m.open.iter().filter(|o| **o).count() == path.len());
    }
}
