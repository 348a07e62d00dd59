//! VecDeque, BinaryHeap and LinkedList.
use std::cmp::Reverse;
use std::collections::{BinaryHeap, LinkedList, VecDeque};
fn main() {
    let mut d: VecDeque<i32> = VecDeque::with_capacity(4);
    for n in 0..4 {
        d.push_back(n);
        d.push_front(-n);
    }
    println!("{d:?} {:?} {:?}", d.front(), d.back());
    d.rotate_left(3);
    println!("{d:?} {:?} {:?}", d.pop_front(), d.pop_back());
    d.insert(2, 77);
    d[1] = 55;
    println!("{d:?} {:?} {:?}", d.remove(3), d.iter().rev().take(2).collect::<Vec<_>>());
    d.make_contiguous().sort();
    println!("{d:?} {:?} {:?}", d.binary_search(&55), d.range(1..3).collect::<Vec<_>>());
    d.extend([8, 9]);
    d.truncate(6);
    println!("{:?} {:?}", d.drain(1..3).collect::<Vec<_>>(), d);
    let (a, b) = d.as_slices();
    println!("{}", a.len() + b.len());
    let mut h = BinaryHeap::from(vec![3, 1, 4, 1, 5, 9, 2, 6]);
    h.push(7);
    println!("{:?} {:?} {}", h.pop(), h.peek(), h.len());
    if let Some(mut top) = h.peek_mut() {
        *top = 0;
    }
    println!("{:?}", h.into_sorted_vec());
    let mut smallest = BinaryHeap::new();
    for n in [(5, "five"), (1, "one"), (3, "three")] {
        smallest.push(Reverse(n));
    }
    while let Some(Reverse((n, name))) = smallest.pop() {
        print!("{n}{name} ");
    }
    println!();
    let mut l: LinkedList<char> = "bcd".chars().collect();
    l.push_front('a');
    let mut tail = l.split_off(2);
    tail.push_back('z');
    println!("{l:?} {tail:?}");
    l.append(&mut tail);
    println!("{l:?} {} {}", tail.is_empty(), l.iter().rev().collect::<String>());
    for c in l.iter_mut() {
        c.make_ascii_uppercase();
    }
    println!("{:?} {:?} {}", l.pop_front(), l.pop_back(), l.contains(&'C'));
}
