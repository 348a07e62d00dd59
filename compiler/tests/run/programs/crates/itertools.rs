//! Combinations, groups, joins, windows and folds, by itertools.
// crates: itertools
use itertools::{EitherOrBoth, Itertools, MinMaxResult, chain, iproduct, izip, multizip};

fn main() {
    println!("{}", (1..5).combinations(2).map(|pair| pair.iter().join("")).join(" "));
    println!("{} {:?}", (1..4).permutations(3).count(), (0..3).powerset().collect_vec());
    println!("{:?}", iproduct!(0..2, "ab".chars()).collect_vec());
    println!("{:?}", izip!(1..4, ['x', 'y', 'z'], [true, false, true]).collect_vec());
    println!("{:?}", multizip((1..3, 3..5)).collect_vec());
    let groups = [1, 1, 2, 3, 3, 3].iter().chunk_by(|&&x| x);
    println!("{:?}", groups.into_iter().map(|(key, group)| (key, group.count())).collect_vec());
    println!("{:?}", ["b", "a", "c", "a"].iter().unique().sorted().collect_vec());
    println!("{:?}", (0..6).tuple_windows().map(|(a, b, c)| a * b + c).collect_vec());
    println!("{:?}", (0..7).chunks(3).into_iter().map(|chunk| chunk.sum::<i32>()).collect_vec());
    println!("{:?}", [3, 1, 4].iter().minmax() == MinMaxResult::MinMax(&1, &4));
    println!("{:?}", [1, 3].iter().merge([2, 4, 5].iter()).collect_vec());
    println!("{:?}", [1, 2].iter().zip_longest([7].iter()).map(|both| match both {
        EitherOrBoth::Both(a, b) => a + b,
        EitherOrBoth::Left(a) | EitherOrBoth::Right(a) => *a,
    }).collect_vec());
    println!("{:?}", "one two three".split(' ').map(|word| (word.len(), word)).into_group_map().into_iter().sorted().collect_vec());
    println!("{:?}", (1..=4).fold_while(0, |sum, x| if sum > 3 { itertools::FoldWhile::Done(sum) } else { itertools::FoldWhile::Continue(sum + x) }));
    println!("{:?}", chain!(0..2, 5..7).interleave([9, 9]).intersperse(0).collect_vec());
    println!("{:?} {:?}", [1].iter().exactly_one().is_ok(), (0..3).exactly_one().map_err(|rest| rest.count()));
    println!("{:?}", ["x", "y"].iter().format_with("-", |item, f| f(&format_args!("<{item}>"))).to_string());
    println!("{:?}", (0..10).k_smallest_by_key(3, |x| (x - 5i32).abs()).collect_vec());
    println!("{:?} {:?}", [5, 5].iter().all_equal(), ["a", "b"].iter().position_max());
}
