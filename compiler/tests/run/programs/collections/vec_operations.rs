//! Vec: growth, insertion, removal, drain, splice, retain, dedup, extend, split.
fn main() {
    let mut v: Vec<i32> = Vec::with_capacity(2);
    for n in 0..12 {
        v.push(n * n);
    }
    v.insert(3, -1);
    println!("{:?} {:?}", v.remove(0), v.swap_remove(2));
    println!("{v:?}");
    println!("{:?}", v.drain(2..5).collect::<Vec<_>>());
    println!("{:?}", v.splice(1..3, [7, 7, 7, 7]).collect::<Vec<_>>());
    println!("{v:?}");
    v.retain(|n| n % 2 == 1);
    println!("{v:?}");
    v.extend_from_within(1..3);
    v.extend(v.clone().iter().rev().take(2));
    println!("{v:?}");
    let tail = v.split_off(4);
    println!("{v:?} {tail:?}");
    v.append(&mut tail.clone());
    v.resize(12, 5);
    v.truncate(11);
    println!("{v:?} {}", v.len());
    v.retain_mut(|n| {
        *n -= 1;
        *n > 0
    });
    println!("{v:?}");
    let taken: Vec<i32> = v.extract_if(.., |n| *n % 3 == 0).collect();
    println!("{taken:?} {v:?}");
    println!("{:?} {:?}", v.pop(), v.pop_if(|n| *n > 1000));
    let boxed: Box<[i32]> = v.into_boxed_slice();
    println!("{boxed:?} {:?}", boxed.iter().rev().collect::<Vec<_>>());
    let zst = vec![(); 1000];
    println!("{} {:?}", zst.len(), zst.iter().next_back());
    let mut nested = vec![vec![0u8; 2]; 3];
    nested[1].push(9);
    println!("{nested:?} {:?}", nested.concat());
}
