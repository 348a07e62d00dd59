fn primes(limit: usize) -> impl Iterator<Item = usize> {
    let mut composite = vec![false; limit + 1];
    let mut n = 2;
    while n * n <= limit {
        if !composite[n] {
            (n * n..=limit).step_by(n).for_each(|m| composite[m] = true);
        }
        n += 1;
    }
    composite.into_iter().enumerate().skip(2).filter_map(|(n, c)| (!c).then_some(n))
}

fn main() {
    println!("{:?}", primes(50).collect::<Vec<_>>());
}
