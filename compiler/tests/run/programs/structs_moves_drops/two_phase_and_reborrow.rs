//! Two-phase borrows, reborrows across calls, disjoint fields, index expressions that use what they change.
#[derive(Debug, Default)]
struct Game {
    score: Vec<u32>,
    names: Vec<String>,
    turn: usize,
    last: Option<usize>,
}
impl Game {
    fn len(&self) -> usize {
        self.score.len()
    }
    fn push(&mut self, n: usize) -> &mut Self {
        self.score.push(n as u32);
        self
    }
    fn current(&mut self) -> &mut u32 {
        let i = self.turn % self.score.len();
        self.last = Some(i);
        &mut self.score[i]
    }
    fn split(&mut self) -> (&mut Vec<u32>, &mut [String], &usize) {
        (&mut self.score, &mut self.names, &self.turn)
    }
    fn find(&mut self, name: &str) -> &mut u32 {
        match self.names.iter().position(|n| n == name) {
            Some(i) => &mut self.score[i],
            None => {
                self.names.push(name.into());
                self.score.resize(self.names.len(), 0);
                self.score.last_mut().unwrap()
            }
        }
    }
}
fn bump(n: &mut u32) -> &mut u32 {
    *n += 1;
    n
}
fn twice(n: &mut u32) {
    bump(bump(n));
    let m = &mut *n;
    *m *= 2;
    *n += 1;
}
fn main() {
    let mut g = Game::default();
    g.push(g.len()).push(7).push(9);
    g.push(g.len());
    g.score.push(g.score.len() as u32 * 10);
    let n = g.score.len();
    g.score[n - 1] += g.score[0] + g.score[1];
    println!("{g:?}");
    g.turn = 6;
    *g.current() += 100;
    twice(g.current());
    println!("{g:?}");
    *g.find("ann") += 5;
    *g.find("bob") += 6;
    *g.find("ann") *= 2;
    let (score, names, turn) = g.split();
    score[0] += *turn as u32;
    names[0].push_str(&score.len().to_string());
    names.reverse();
    println!("{g:?}");
    let mut v = vec![3, 1, 2];
    let end = v.len() - 1;
    v.swap(0, end);
    let i = v[0] as usize;
    v[i] = v[v.len() - 1] + v[i];
    v.insert(v.len(), v[0]);
    v.extend_from_within(..v.len() / 2);
    println!("{v:?}");
    let mut grid = vec![vec![0; 3]; 3];
    for r in 0..3 {
        for c in 0..3 {
            grid[r][c] = if r > 0 { grid[r - 1][c] + c } else { r + c };
        }
    }
    let (top, rest) = grid.split_first_mut().unwrap();
    rest[0][0] = top.iter().sum();
    std::mem::swap(&mut top[0], &mut rest[1][2]);
    println!("{grid:?}");
    let mut s = String::from("ab");
    s.push_str(&s.clone());
    s.insert(s.len() / 2, '|');
    let r = &mut s;
    r.push('!');
    let len = r.len();
    r.truncate(len - 2);
    println!("{s} {}", {
        let t = &s;
        t.len() + s.len()
    });
    let mut o = Some(3);
    if let Some(n) = &mut o {
        *n += 1;
        if *n > 3 {
            o = None;
        }
    }
    println!("{o:?}");
}
