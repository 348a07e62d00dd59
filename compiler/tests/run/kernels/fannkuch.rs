//! Flips of pancakes over all permutations: small arrays and branches.

fn main() {
    let size = 9;
    let mut permutation: Vec<usize> = (0..size).collect();
    let mut counts = vec![0; size];
    let (mut most, mut checksum, mut number) = (0, 0i64, 0u32);
    let mut rest = size;
    loop {
        while rest != 1 {
            counts[rest - 1] = rest;
            rest -= 1;
        }
        let mut flipped = permutation.clone();
        let mut flips = 0;
        while flipped[0] != 0 {
            let first = flipped[0];
            flipped[..=first].reverse();
            flips += 1;
        }
        most = most.max(flips);
        checksum += if number % 2 == 0 { flips } else { -flips };
        loop {
            if rest == size {
                println!("{checksum} {most}");
                return;
            }
            permutation[..=rest].rotate_left(1);
            counts[rest] -= 1;
            if counts[rest] > 0 {
                break;
            }
            rest += 1;
        }
        number += 1;
    }
}
