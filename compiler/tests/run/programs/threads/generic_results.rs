//! Threads that return large, boxed, nested and erroneous values.
use std::thread;
#[derive(Debug, PartialEq)]
struct Big([u64; 40], String);
fn main() {
    let b = thread::spawn(|| Big(std::array::from_fn(|i| (i as u64).pow(3)), "big".into())).join().unwrap();
    println!("{} {}", b.0.iter().sum::<u64>(), b.1);
    println!(
        "{:?}",
        thread::spawn(|| -> Result<u8, std::num::ParseIntError> { "300".parse() })
            .join()
            .unwrap()
            .map_err(|e| e.to_string())
    );
    println!("{:?}", thread::spawn(|| Some(Box::new([1u128, u128::MAX]))).join().unwrap());
    println!("{:?}", thread::spawn(|| ()).join());
    let f = thread::spawn(|| -> Box<dyn Fn(i32) -> i32 + Send> { Box::new(|n| n - 1) }).join().unwrap();
    println!("{}", f(1));
    let nested = thread::spawn(|| thread::spawn(|| thread::spawn(|| "deep".repeat(2)).join().unwrap()).join().unwrap())
        .join()
        .unwrap();
    println!("{nested}");
    println!("{:?}", thread::scope(|s| [1, 2, 3].map(|n| s.spawn(move || n * n)).map(|h| h.join().unwrap())));
}
