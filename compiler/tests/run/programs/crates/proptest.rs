//! Properties tried on values of strategies, and a failing one made small, by proptest.
// crates: proptest
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};

fn runner() -> TestRunner {
    TestRunner::new(Config { cases: 64, failure_persistence: None, ..Config::default() })
}

fn main() {
    let sorted = runner().run(&vec(any::<i32>(), 0..20), |mut numbers| {
        numbers.sort_unstable();
        prop_assert!(numbers.is_sorted());
        Ok(())
    });
    println!("{sorted:?}");
    match runner().run(&(0u32..1000), |x| { prop_assert!(x < 17, "{x} is too much"); Ok(()) }) {
        Err(TestError::Fail(why, smallest)) => println!("{smallest}: {why}"),
        other => println!("{other:?}"),
    }
    match runner().run(&(0i64..50, 0i64..50), |(a, b)| { prop_assert!(a + b < 60); Ok(()) }) {
        Err(TestError::Fail(_, (a, b))) => println!("{}", a + b),
        other => println!("{other:?}"),
    }
    let mapped = prop_oneof![Just(1), (10..20).prop_map(|x| x * 2)];
    println!("{:?}", runner().run(&mapped, |x| { prop_assert!(x == 1 || (x >= 20 && x < 40)); Ok(()) }));
}
