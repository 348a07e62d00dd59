//! A million entries counted in a hash map.

use std::collections::HashMap;

fn main() {
    let mut counts: HashMap<u64, u32> = HashMap::new();
    let mut state = 1u64;
    for _ in 0..1_000_000 {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        *counts.entry(state >> 44).or_insert(0) += 1;
    }
    let most = counts.values().max().copied().unwrap_or(0);
    let sum: u64 = counts.iter().map(|(key, count)| key * u64::from(*count)).fold(0, u64::wrapping_add);
    println!("{} {most} {sum}", counts.len());
}
