//! Floats with NaN in vectors, maps by bits, deduplication, retain, search and comparison of whole slices.
use std::collections::BTreeSet;
fn main() {
    let mut v = vec![2.0, f64::NAN, -0.0, 0.0, f64::NAN, 1.0, 2.0];
    println!("{} {} {}", v == v, v.contains(&f64::NAN), v.contains(&-0.0));
    println!("{:?} {:?}", v.iter().position(|x| *x == 0.0), v.iter().position(|x| x.is_nan()));
    v.dedup();
    println!("{v:?}");
    v.retain(|x| *x == *x);
    println!("{v:?} {:?}", v.iter().copied().fold(0.0, f64::max));
    v.sort_by(|a, b| b.total_cmp(a));
    println!("{v:?} {:?}", v.partition_point(|x| *x > 0.5));
    let bits: BTreeSet<u64> = v.iter().map(|x| x.to_bits()).collect();
    println!("{:x?}", bits);
    println!("{:?} {:?}", [1.0, f64::NAN] < [2.0, 0.0], [f64::NAN].partial_cmp(&[1.0]));
    println!("{:?} {:?}", Some(f64::NAN) == Some(f64::NAN), (1, f64::NAN) > (0, 0.0));
    println!("{:?} {:?}", v.is_sorted(), [1.0, f64::NAN, 2.0].is_sorted());
    println!("{:?}", [3.0, f64::NAN, 1.0].iter().min_by(|a, b| a.partial_cmp(b).unwrap_or(std::cmp::Ordering::Less)));
    println!("{:?}", v.iter().map(|x| *x as i32).collect::<Vec<_>>());
}
