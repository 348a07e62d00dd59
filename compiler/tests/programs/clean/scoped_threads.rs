use std::thread;

fn main() {
    let mut numbers = vec![1, 2, 3, 4, 5, 6];
    let (left, right) = numbers.split_at_mut(3);
    thread::scope(|scope| {
        scope.spawn(|| left.iter_mut().for_each(|n| *n *= 10));
        scope.spawn(|| right.reverse());
    });
    println!("{numbers:?}");
}
