//! Generators from a seed, ranges, distributions, shuffles and samples, by rand; what comes from the system is only bounded.
// crates: rand
use rand::distr::{Alphanumeric, Bernoulli, Distribution, StandardUniform, Uniform, weighted::WeightedIndex};
use rand::prelude::*;
use rand::rngs::{SmallRng, StdRng};

fn main() {
    let mut rng = StdRng::seed_from_u64(42);
    println!("{} {} {}", rng.random::<u64>(), rng.random_range(-5..5), rng.random_bool(0.5));
    println!("{:.6} {:?}", rng.random::<f64>(), rng.random::<[u8; 4]>());
    let mut numbers: Vec<i32> = (0..10).collect();
    numbers.shuffle(&mut rng);
    println!("{numbers:?} {:?}", numbers.choose(&mut rng));
    println!("{:?}", (0..100).sample(&mut rng, 3));
    let die = Uniform::new_inclusive(1, 6).unwrap();
    let mut counts = [0; 7];
    (0..600).for_each(|_| counts[die.sample(&mut rng)] += 1);
    println!("{counts:?}");
    let weighted = WeightedIndex::new([1, 0, 3]).unwrap();
    println!("{:?}", weighted.sample_iter(&mut rng).take(12).collect::<Vec<_>>());
    println!("{}", (&mut rng).sample_iter(Alphanumeric).take(8).map(char::from).collect::<String>());
    println!("{} {}", Bernoulli::new(0.25).unwrap().sample(&mut rng), Distribution::<char>::sample(&StandardUniform, &mut rng) as u32);
    let mut bytes = [0; 5];
    rng.fill_bytes(&mut bytes);
    println!("{bytes:?} {:?}", Uniform::new(3, 3).is_err());

    let mut own = rand::rng();
    println!("{}", (0..200).all(|_| (1..=6).contains(&own.random_range(1..=6))));
    println!("{}", rand::random::<u64>() != rand::random::<u64>());
    let mut small: SmallRng = rand::make_rng();
    println!("{}", small.random::<f32>() < 1.0);
}
