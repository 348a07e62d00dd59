//! Work that may be shared among threads, and whose result does not depend on how many there are, by rayon.
// crates: rayon
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

fn fibonacci(n: u32) -> u64 {
    if n < 2 {
        return u64::from(n);
    }
    let (a, b) = rayon::join(|| fibonacci(n - 1), || fibonacci(n - 2));
    a + b
}

fn main() {
    let squares: Vec<u64> = (0..1000u64).into_par_iter().map(|x| x * x).filter(|x| x % 7 == 1).collect();
    println!("{} {:?}", squares.len(), squares.last());
    println!("{} {:?}", (1..=1000u64).into_par_iter().sum::<u64>(), [3, 1, 2].par_iter().max());
    let mut words: Vec<String> = (0..500).map(|x| format!("{:03}", x * 37 % 500)).collect();
    words.par_sort_unstable();
    println!("{} {}", words[0], words[499]);
    let mut numbers = vec![1; 64];
    numbers.par_iter_mut().enumerate().for_each(|(at, number)| *number += at);
    println!("{}", numbers.iter().sum::<usize>());
    println!("{}", fibonacci(16));
    let counts: BTreeMap<usize, usize> = "a bb cc ddd e".par_split(' ').fold(BTreeMap::new, |mut map, word| {
        *map.entry(word.len()).or_default() += 1;
        map
    }).reduce(BTreeMap::new, |mut all, some| {
        some.into_iter().for_each(|(key, count)| *all.entry(key).or_default() += count);
        all
    });
    println!("{counts:?}");
    println!("{:?}", (0..100).into_par_iter().find_first(|x| x * x > 50));
    println!("{:?}", vec![1, 2, 3, 4, 5].par_chunks(2).map(|chunk| chunk.len()).collect::<Vec<_>>());
    println!("{:?}", (0..10).into_par_iter().map(|x| if x < 20 { Ok(x) } else { Err(x) }).collect::<Result<Vec<_>, _>>());
    let seen = Mutex::new(HashSet::new());
    let total = AtomicU64::new(0);
    rayon::scope(|scope| {
        for task in 0..5u64 {
            let (seen, total) = (&seen, &total);
            scope.spawn(move |_| {
                seen.lock().unwrap().insert(task);
                total.fetch_add(task, Ordering::Relaxed);
            });
        }
    });
    println!("{} {}", seen.into_inner().unwrap().len(), total.into_inner());
    let caught = std::panic::catch_unwind(|| (0..10).into_par_iter().for_each(|x| assert!(x != 7, "seven")));
    println!("{:?}", caught.unwrap_err().downcast_ref::<&str>());
}
