//! An ordered map: filled, looked through in ranges, emptied.

use std::collections::BTreeMap;

fn main() {
    let mut map = BTreeMap::new();
    let mut state = 7u64;
    for index in 0..300_000u64 {
        state = state.wrapping_mul(6364136223846793005).wrapping_add(1);
        map.insert(state >> 32, index);
    }
    let mut sum = 0u64;
    for start in (0..u64::from(u32::MAX)).step_by(1 << 22) {
        sum = sum.wrapping_add(map.range(start..).take(100).map(|(key, value)| key ^ value).sum::<u64>());
    }
    while let Some((key, _)) = map.pop_first() {
        sum = sum.rotate_left(1) ^ key;
    }
    println!("{sum}");
}
