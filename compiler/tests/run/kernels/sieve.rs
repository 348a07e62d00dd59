//! Primes below ten million: a large array.

fn main() {
    let limit = 10_000_000;
    let mut is_prime = vec![true; limit];
    is_prime[0] = false;
    is_prime[1] = false;
    let mut number = 2;
    while number * number < limit {
        if is_prime[number] {
            let mut multiple = number * number;
            while multiple < limit {
                is_prime[multiple] = false;
                multiple += number;
            }
        }
        number += 1;
    }
    println!("{}", is_prime.iter().filter(|prime| **prime).count());
}
