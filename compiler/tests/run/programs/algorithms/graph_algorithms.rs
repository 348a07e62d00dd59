//! Breadth-first, topological order, strongly connected components, spanning tree, Floyd-Warshall, Bellman-Ford, bipartite.
use std::collections::{BTreeMap, BTreeSet, VecDeque};
type Graph = BTreeMap<u32, Vec<(u32, i64)>>;
fn graph(edges: &[(u32, u32, i64)]) -> Graph {
    let mut g = Graph::new();
    for &(a, b, w) in edges {
        g.entry(a).or_default().push((b, w));
        g.entry(b).or_default();
    }
    g
}
fn bfs(g: &Graph, from: u32) -> BTreeMap<u32, u32> {
    let mut d = BTreeMap::from([(from, 0)]);
    let mut q = VecDeque::from([from]);
    while let Some(a) = q.pop_front() {
        for (b, _) in &g[&a] {
            if !d.contains_key(b) {
                d.insert(*b, d[&a] + 1);
                q.push_back(*b);
            }
        }
    }
    d
}
fn topological(g: &Graph) -> Result<Vec<u32>, Vec<u32>> {
    let mut into: BTreeMap<u32, u32> = g.keys().map(|k| (*k, 0)).collect();
    for (b, _) in g.values().flatten() {
        *into.get_mut(b).unwrap() += 1;
    }
    let mut ready: BTreeSet<u32> = into.iter().filter(|e| *e.1 == 0).map(|e| *e.0).collect();
    let mut out = vec![];
    while let Some(a) = ready.pop_first() {
        out.push(a);
        into.remove(&a);
        for (b, _) in &g[&a] {
            let n = into.get_mut(b).unwrap();
            *n -= 1;
            if *n == 0 {
                ready.insert(*b);
            }
        }
    }
    if into.is_empty() { Ok(out) } else { Err(into.into_keys().collect()) }
}
#[derive(Default)]
struct Tarjan {
    index: BTreeMap<u32, usize>,
    low: BTreeMap<u32, usize>,
    stack: Vec<u32>,
    out: Vec<Vec<u32>>,
}
impl Tarjan {
    fn visit(&mut self, g: &Graph, a: u32) {
        let i = self.index.len();
        self.index.insert(a, i);
        self.low.insert(a, i);
        self.stack.push(a);
        for &(b, _) in &g[&a] {
            if !self.index.contains_key(&b) {
                self.visit(g, b);
                let l = self.low[&a].min(self.low[&b]);
                self.low.insert(a, l);
            } else if self.stack.contains(&b) {
                let l = self.low[&a].min(self.index[&b]);
                self.low.insert(a, l);
            }
        }
        if self.low[&a] == self.index[&a] {
            let at = self.stack.iter().position(|s| *s == a).unwrap();
            let mut c = self.stack.split_off(at);
            c.sort();
            self.out.push(c);
        }
    }
}
fn spanning(edges: &[(u32, u32, i64)]) -> (i64, Vec<(u32, u32)>) {
    fn root(p: &mut BTreeMap<u32, u32>, a: u32) -> u32 {
        let up = *p.entry(a).or_insert(a);
        if up == a {
            a
        } else {
            let r = root(p, up);
            p.insert(a, r);
            r
        }
    }
    let mut sorted = edges.to_vec();
    sorted.sort_by_key(|e| (e.2, e.0, e.1));
    let (mut p, mut sum, mut used) = (BTreeMap::new(), 0, vec![]);
    for (a, b, w) in sorted {
        let (x, y) = (root(&mut p, a), root(&mut p, b));
        if x != y {
            p.insert(x, y);
            sum += w;
            used.push((a, b));
        }
    }
    (sum, used)
}
fn all_pairs(g: &Graph) -> Vec<Vec<Option<i64>>> {
    let keys: Vec<u32> = g.keys().copied().collect();
    let n = keys.len();
    let mut d = vec![vec![None; n]; n];
    for (i, a) in keys.iter().enumerate() {
        d[i][i] = Some(0);
        for (b, w) in &g[a] {
            let j = keys.binary_search(b).unwrap();
            d[i][j] = Some(d[i][j].map_or(*w, |o: i64| o.min(*w)));
        }
    }
    for k in 0..n {
        for i in 0..n {
            for j in 0..n {
                if let (Some(a), Some(b)) = (d[i][k], d[k][j])
                    && d[i][j].is_none_or(|o| a + b < o)
                {
                    d[i][j] = Some(a + b);
                }
            }
        }
    }
    d
}
fn bellman(edges: &[(u32, u32, i64)], from: u32) -> Option<BTreeMap<u32, i64>> {
    let n = edges.len() + 1;
    let mut d = BTreeMap::from([(from, 0)]);
    for round in 0..=n {
        let mut changed = false;
        for (a, b, w) in edges {
            if let Some(&x) = d.get(a)
                && d.get(b).is_none_or(|y| x + w < *y)
            {
                d.insert(*b, x + w);
                changed = true;
            }
        }
        if !changed {
            return Some(d);
        }
        if round == n {
            return None;
        }
    }
    None
}
fn bipartite(g: &Graph) -> Option<Vec<u32>> {
    let mut side: BTreeMap<u32, bool> = BTreeMap::new();
    for &s in g.keys() {
        if side.contains_key(&s) {
            continue;
        }
        side.insert(s, false);
        let mut q = vec![s];
        while let Some(a) = q.pop() {
            for &(b, _) in &g[&a] {
                match side.get(&b) {
                    None => {
                        side.insert(b, !side[&a]);
                        q.push(b);
                    }
                    Some(c) if *c == side[&a] => return None,
                    _ => {}
                }
            }
        }
    }
    Some(side.into_iter().filter(|e| e.1).map(|e| e.0).collect())
}
fn main() {
    let dag = [(1, 2, 4), (1, 3, 2), (3, 2, 1), (2, 4, 5), (3, 4, 8), (5, 3, 1)];
    let cyclic = [(1, 2, 1), (2, 3, 1), (3, 1, 1), (3, 4, 2), (4, 5, 1), (5, 4, -3), (6, 5, 1)];
    for edges in [&dag[..], &cyclic] {
        let g = graph(edges);
        println!("{:?} {:?}", bfs(&g, 1), topological(&g));
        let mut t = Tarjan::default();
        for k in g.keys() {
            if !t.index.contains_key(k) {
                t.visit(&g, *k);
            }
        }
        println!("{:?} {:?}", t.out, spanning(edges));
        println!("{:?} {:?}", bellman(edges, 1), bipartite(&g));
    }
    for row in all_pairs(&graph(&dag)) {
        println!("{row:?}");
    }
}
