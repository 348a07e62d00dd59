//! Knapsack by dynamic programming, by branch and bound, and with repetition; the items chosen are shown.
#[derive(Debug, Clone, Copy)]
struct Item {
    name: &'static str,
    weight: usize,
    value: u32,
}
fn table(items: &[Item], limit: usize) -> (u32, Vec<&'static str>) {
    let mut best = vec![vec![0u32; limit + 1]; items.len() + 1];
    for (i, item) in items.iter().enumerate() {
        for w in 0..=limit {
            best[i + 1][w] = best[i][w].max(if w >= item.weight { best[i][w - item.weight] + item.value } else { 0 });
        }
    }
    let (mut w, mut chosen) = (limit, vec![]);
    for i in (0..items.len()).rev() {
        if best[i + 1][w] != best[i][w] {
            chosen.push(items[i].name);
            w -= items[i].weight;
        }
    }
    chosen.reverse();
    (best[items.len()][limit], chosen)
}
fn bound(items: &[Item], limit: usize, value: u32, best: &mut u32, nodes: &mut u32) {
    *nodes += 1;
    *best = (*best).max(value);
    let Some((first, rest)) = items.split_first() else { return };
    let mut room = limit as f64;
    let mut most = value as f64;
    for i in items {
        let part = (room / i.weight as f64).min(1.0);
        most += part * i.value as f64;
        room -= part * i.weight as f64;
        if room <= 0.0 {
            break;
        }
    }
    if most <= *best as f64 {
        return;
    }
    if first.weight <= limit {
        bound(rest, limit - first.weight, value + first.value, best, nodes);
    }
    bound(rest, limit, value, best, nodes);
}
fn unbounded(items: &[Item], limit: usize) -> u32 {
    let mut b = vec![0; limit + 1];
    for w in 1..=limit {
        b[w] = items.iter().filter(|i| i.weight <= w).map(|i| b[w - i.weight] + i.value).max().unwrap_or(0);
    }
    b[limit]
}
fn main() {
    let mut items = [
        ("map", 9, 150),
        ("compass", 13, 35),
        ("water", 153, 200),
        ("sandwich", 50, 160),
        ("glucose", 15, 60),
        ("tin", 68, 45),
        ("banana", 27, 60),
        ("apple", 39, 40),
        ("cheese", 23, 30),
        ("beer", 52, 10),
        ("cream", 11, 70),
        ("camera", 32, 30),
        ("towel", 18, 12),
    ]
    .map(|(name, weight, value)| Item { name, weight, value });
    for limit in [0, 10, 50, 100, 250, 1000] {
        println!("{limit}: {:?} {}", table(&items, limit), unbounded(&items, limit));
    }
    items.sort_by(|a, b| (b.value as f64 / b.weight as f64).total_cmp(&(a.value as f64 / a.weight as f64)));
    let (mut best, mut nodes) = (0, 0);
    bound(&items, 250, 0, &mut best, &mut nodes);
    println!("{best} in {nodes} nodes, first {:?}", items[0]);
}
