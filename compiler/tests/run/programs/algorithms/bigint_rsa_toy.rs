//! Modular arithmetic for a toy RSA and Diffie-Hellman, Chinese remainders, discrete logarithm, continued fractions.
fn pow(mut b: u128, mut e: u128, m: u128) -> u128 {
    let mut r = 1 % m;
    b %= m;
    while e > 0 {
        if e & 1 == 1 {
            r = r * b % m;
        }
        b = b * b % m;
        e >>= 1;
    }
    r
}
fn egcd(a: i128, b: i128) -> (i128, i128, i128) {
    if b == 0 {
        (a, 1, 0)
    } else {
        let (g, x, y) = egcd(b, a % b);
        (g, y, x - a / b * y)
    }
}
fn inverse(a: u128, m: u128) -> Option<u128> {
    let (g, x, _) = egcd(a as i128, m as i128);
    (g == 1).then(|| x.rem_euclid(m as i128) as u128)
}
fn crt(r: &[(i128, i128)]) -> Option<(i128, i128)> {
    r.iter().try_fold((0, 1), |(a, m), &(b, n)| {
        let (g, p, _) = egcd(m, n);
        if (b - a) % g != 0 {
            return None;
        }
        let l = m / g * n;
        Some(((a + (b - a) / g * p % (n / g) * m).rem_euclid(l), l))
    })
}
fn log(g: u128, h: u128, p: u128) -> Option<u128> {
    let n = (p as f64).sqrt() as u128 + 1;
    let mut t = std::collections::HashMap::new();
    let mut x = 1;
    for j in 0..n {
        t.entry(x).or_insert(j);
        x = x * g % p;
    }
    let f = inverse(pow(g, n, p), p)?;
    let mut y = h;
    for i in 0..n {
        if let Some(j) = t.get(&y) {
            return Some(i * n + j);
        }
        y = y * f % p;
    }
    None
}
fn fraction(mut a: u64, mut b: u64) -> (Vec<u64>, Vec<(u64, u64)>) {
    let (mut q, mut c) = (vec![], vec![]);
    let (mut p0, mut q0, mut p1, mut q1) = (0, 1, 1, 0);
    while b > 0 {
        let k = a / b;
        q.push(k);
        (p0, p1) = (p1, k * p1 + p0);
        (q0, q1) = (q1, k * q1 + q0);
        c.push((p1, q1));
        (a, b) = (b, a % b);
    }
    (q, c)
}
fn jacobi(mut a: i64, mut n: i64) -> i8 {
    let mut r = 1;
    a = a.rem_euclid(n);
    while a != 0 {
        while a % 2 == 0 {
            a /= 2;
            if matches!(n % 8, 3 | 5) {
                r = -r;
            }
        }
        std::mem::swap(&mut a, &mut n);
        if a % 4 == 3 && n % 4 == 3 {
            r = -r;
        }
        a %= n;
    }
    if n == 1 { r } else { 0 }
}
fn main() {
    let (p, q, e) = (1_000_003u128, 999_983u128, 65_537u128);
    let (n, phi) = (p * q, (p - 1) * (q - 1));
    let d = inverse(e, phi).unwrap();
    let cipher: Vec<u128> = "größe"
        .bytes()
        .collect::<Vec<_>>()
        .chunks(4)
        .map(|c| pow(c.iter().fold(0, |a, b| a << 8 | *b as u128), e, n))
        .collect();
    println!("{n} {d} {cipher:?}");
    let plain: Vec<u8> =
        cipher.iter().flat_map(|c| (pow(*c, d, n) as u32).to_be_bytes().into_iter().skip_while(|b| *b == 0)).collect();
    println!("{:?}", String::from_utf8(plain));
    let (g, m, a, b) = (5, 2_147_483_647, 123_456, 654_321);
    println!("{} {}", pow(pow(g, a, m), b, m), pow(pow(g, a, m), b, m) == pow(pow(g, b, m), a, m));
    println!("{:?} {:?} {:?}", crt(&[(2, 3), (3, 5), (2, 7)]), crt(&[(1, 4), (3, 6)]), crt(&[(1, 4), (2, 6)]));
    println!("{:?} {:?} {:?}", log(5, pow(5, 777, 10_007), 10_007), log(2, 3, 5), log(4, 2, 7));
    println!("{:?}", fraction(355, 113));
    println!("{:?}", fraction(1_414_213_562, 1_000_000_000).1.into_iter().take(6).collect::<Vec<_>>());
    println!("{:?}", [(2, 15), (7, 15), (5, 21), (1001, 9907)].map(|(a, n)| jacobi(a, n)));
    println!("{:?} {:?}", inverse(6, 9), (1..13u128).map(|a| inverse(a, 13).unwrap()).collect::<Vec<_>>());
}
