//! Large constant tables of structs, strings, floats and wide integers, looked up, searched and summed.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Metal,
    Gas,
    Other,
}
#[derive(Debug, Clone, Copy)]
struct Element {
    number: u8,
    symbol: &'static str,
    name: &'static str,
    mass: f64,
    kind: Kind,
}
macro_rules! elements { ($($n:literal $s:literal $name:literal $m:literal $k:ident),* $(,)?) => { [$(Element { number: $n, symbol: $s, name: $name, mass: $m, kind: Kind::$k }),*] }; }
static ELEMENTS: [Element; 12] = elements![1 "H" "hydrogen" 1.008 Gas, 2 "He" "helium" 4.0026 Gas, 3 "Li" "lithium" 6.94 Metal, 4 "Be" "beryllium" 9.0122 Metal, 5 "B" "boron" 10.81 Other, 6 "C" "carbon" 12.011 Other, 7 "N" "nitrogen" 14.007 Gas, 8 "O" "oxygen" 15.999 Gas, 9 "F" "fluorine" 18.998 Gas, 10 "Ne" "neon" 20.18 Gas, 11 "Na" "sodium" 22.99 Metal, 12 "Mg" "magnesium" 24.305 Metal];
const SINES: [i16; 256] = {
    let mut t = [0; 256];
    let mut i = 0;
    while i < 256 {
        let x = i as i32 % 128;
        let y = 4 * x * (128 - x) * 32767 / (128 * 128);
        t[i] = if i < 128 { y } else { -y } as i16;
        i += 1;
    }
    t
};
static PRIMES: [bool; 2000] = {
    let mut p = [true; 2000];
    p[0] = false;
    p[1] = false;
    let mut i = 2;
    while i * i < 2000 {
        if p[i] {
            let mut j = i * i;
            while j < 2000 {
                p[j] = false;
                j += i;
            }
        }
        i += 1;
    }
    p
};
static POWERS: [u128; 39] = {
    let mut t = [1u128; 39];
    let mut i = 1;
    while i < 39 {
        t[i] = t[i - 1] * 10;
        i += 1;
    }
    t
};
static PASCAL: [[u32; 12]; 12] = {
    let mut t = [[0; 12]; 12];
    let mut n = 0;
    while n < 12 {
        t[n][0] = 1;
        let mut k = 1;
        while k <= n {
            t[n][k] = t[n - 1][k - 1] + t[n - 1][k];
            k += 1;
        }
        n += 1;
    }
    t
};
static MORSE: &[(char, &str)] = &[('a', ".-"), ('b', "-..."), ('c', "-.-."), ('e', "."), ('o', "---"), ('s', "...")];
static MIXED: (&[Option<&str>], [Result<u8, &str>; 3], &[&[f32]]) =
    (&[Some("x"), None], [Ok(1), Err("no"), Ok(3)], &[&[1.5], &[], &[f32::NAN, -0.0]]);
fn digits(n: u128) -> usize {
    POWERS.partition_point(|p| *p <= n).max(1)
}
fn main() {
    let e = ELEMENTS.iter().find(|e| e.symbol == "Na").unwrap();
    println!("{e:?} {:.3}", ELEMENTS.iter().map(|e| e.mass).sum::<f64>());
    println!("{:?}", ELEMENTS.iter().filter(|e| e.kind == Kind::Metal).map(|e| e.name).collect::<Vec<_>>());
    println!("{:?} {}", &SINES[60..70], SINES.iter().map(|n| *n as i64).sum::<i64>());
    println!("{} {:?}", PRIMES.iter().filter(|p| **p).count(), (1900..2000).filter(|n| PRIMES[*n]).collect::<Vec<_>>());
    println!("{:?} {}", [0, 9, 10, u128::MAX, 1 << 64].map(digits), POWERS[38]);
    println!("{:?} {}", PASCAL[11], PASCAL[10].iter().sum::<u32>());
    println!(
        "{}",
        "sos".chars().filter_map(|c| MORSE.iter().find(|m| m.0 == c)).map(|m| m.1).collect::<Vec<_>>().join(" ")
    );
    println!("{MIXED:?} {}", ELEMENTS[ELEMENTS.len() - 1].number);
}
