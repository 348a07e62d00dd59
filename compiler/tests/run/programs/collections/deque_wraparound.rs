//! VecDeque around its border: push and pop at both ends, slices, rotate, ranges, insertion and removal in the middle.
use std::collections::VecDeque;
fn show(name: &str, d: &VecDeque<i32>) {
    let (a, b) = d.as_slices();
    println!("{name}: {d:?} {}", a.iter().chain(b).eq(d.iter()));
}
fn main() {
    let mut d: VecDeque<i32> = VecDeque::with_capacity(8);
    for n in 0..6 {
        d.push_back(n);
    }
    for _ in 0..4 {
        d.pop_front();
    }
    for n in 10..15 {
        d.push_back(n);
    }
    show("wrapped", &d);
    d.push_front(-1);
    d.insert(3, 99);
    show("inserted", &d);
    println!("{:?} {:?} {:?}", d.remove(1), d.remove(100), d.swap_remove_back(2));
    show("removed", &d);
    println!("{:?}", d.swap_remove_front(3));
    d.rotate_right(2);
    show("rotated", &d);
    d.extend(20..30);
    d.drain(2..5);
    show("grown", &d);
    for n in d.iter_mut().rev().take(3) {
        *n = -*n;
    }
    for n in d.range_mut(1..3) {
        *n += 1000;
    }
    show("changed", &d);
    println!("{:?} {:?}", d.range(2..6).collect::<Vec<_>>(), d.iter().rev().step_by(4).collect::<Vec<_>>());
    let tail = d.split_off(6);
    show("head", &d);
    show("tail", &tail);
    d.append(&mut tail.clone());
    d.retain(|n| n % 2 == 0);
    d.resize(9, 7);
    show("retained", &d);
    d.make_contiguous().sort_unstable_by(|a, b| b.cmp(a));
    show("sorted", &d);
    println!("{:?} {:?} {}", d.binary_search_by(|n| 7.cmp(n)).is_ok(), d.partition_point(|n| *n > 7), d.contains(&22));
    let v: Vec<i32> = d.clone().into();
    println!("{v:?} {}", VecDeque::from(v.clone()) == d);
    println!("{:?}", d.iter().zip(d.iter().skip(1)).filter(|(a, b)| a == b).count());
    d.truncate(2);
    d.swap(0, 1);
    println!("{d:?} {:?} {:?}", d.get(5), d.clone().into_iter().rev().collect::<Vec<_>>());
    d.clear();
    println!("{:?} {}", d.front(), d.len());
}
