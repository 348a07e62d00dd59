//! Sieves, factorisation, Miller-Rabin, totients and gcds.
fn sieve(n: usize) -> Vec<usize> {
    let mut p = vec![true; n + 1];
    let mut out = vec![];
    for i in 2..=n {
        if p[i] {
            out.push(i);
            let mut j = i * i;
            while j <= n {
                p[j] = false;
                j += i;
            }
        }
    }
    out
}
fn linear(n: usize) -> Vec<usize> {
    let (mut least, mut out) = (vec![0; n + 1], vec![]);
    for i in 2..=n {
        if least[i] == 0 {
            least[i] = i;
            out.push(i);
        }
        for &p in &out {
            if p > least[i] || i * p > n {
                break;
            }
            least[i * p] = p;
        }
    }
    out
}
fn pow_mod(mut b: u64, mut e: u64, m: u64) -> u64 {
    let mut r = 1;
    b %= m;
    while e > 0 {
        if e & 1 == 1 {
            r = (r as u128 * b as u128 % m as u128) as u64;
        }
        b = (b as u128 * b as u128 % m as u128) as u64;
        e >>= 1;
    }
    r
}
fn is_prime(n: u64) -> bool {
    if n < 2 {
        return false;
    }
    for p in [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37] {
        if n % p == 0 {
            return n == p;
        }
    }
    let (d, s) = ((n - 1) >> (n - 1).trailing_zeros(), (n - 1).trailing_zeros());
    [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37].iter().all(|a| {
        let mut x = pow_mod(*a, d, n);
        if x == 1 || x == n - 1 {
            return true;
        }
        for _ in 1..s {
            x = (x as u128 * x as u128 % n as u128) as u64;
            if x == n - 1 {
                return true;
            }
        }
        false
    })
}
fn rho(n: u64) -> u64 {
    if n % 2 == 0 {
        return 2;
    }
    let mut c = 1;
    loop {
        let f = |x: u64| ((x as u128 * x as u128 + c as u128) % n as u128) as u64;
        let (mut x, mut y, mut d) = (2, 2, 1);
        while d == 1 {
            x = f(x);
            y = f(f(y));
            d = gcd(x.abs_diff(y), n);
        }
        if d != n {
            return d;
        }
        c += 1;
    }
}
fn gcd(a: u64, b: u64) -> u64 {
    if b == 0 { a } else { gcd(b, a % b) }
}
fn factor(n: u64, out: &mut Vec<u64>) {
    if n == 1 {
        return;
    }
    if is_prime(n) {
        out.push(n);
        return;
    }
    let d = rho(n);
    factor(d, out);
    factor(n / d, out);
}
fn totient(n: u64) -> u64 {
    let mut f = vec![];
    factor(n, &mut f);
    f.sort();
    f.dedup();
    f.iter().fold(n, |t, p| t / p * (p - 1))
}
fn inverse(a: i64, m: i64) -> Option<i64> {
    let (mut r, mut s) = ((m, a.rem_euclid(m)), (0i64, 1i64));
    while r.1 != 0 {
        let q = r.0 / r.1;
        r = (r.1, r.0 - q * r.1);
        s = (s.1, s.0 - q * s.1);
    }
    (r.0 == 1).then(|| s.0.rem_euclid(m))
}
fn main() {
    let p = sieve(20_000);
    println!("{} {:?} {}", p.len(), &p[p.len() - 3..], p == linear(20_000));
    println!(
        "{:?}",
        [2u64, 561, 1_000_000_007, 1_000_000_011, (1 << 61) - 1, u64::MAX, 18446744073709551557].map(is_prime)
    );
    for n in [360u64, 97, 1_000_001, 600_851_475_143, 1_000_000_007 * 1_009, 4_294_967_297] {
        let mut f = vec![];
        factor(n, &mut f);
        f.sort();
        println!("{n} = {f:?} {}", totient(n));
    }
    println!("{:?} {:?} {:?}", inverse(3, 11), inverse(6, 9), inverse(-7, 1_000_000_007));
    println!("{:?}", p.windows(2).filter(|w| w[1] - w[0] == 2).count());
    println!("{} {}", pow_mod(3, u64::MAX, 1 << 63), gcd(1_071, 462));
    println!(
        "{:?}",
        (4..40)
            .step_by(2)
            .map(|n| p.iter().take_while(|a| **a <= n / 2).filter(|a| is_prime((n - **a) as u64)).count())
            .collect::<Vec<_>>()
    );
}
