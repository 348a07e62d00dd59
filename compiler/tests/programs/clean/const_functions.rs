const fn gcd(a: u32, b: u32) -> u32 {
    if b == 0 { a } else { gcd(b, a % b) }
}

const fn powers<const N: usize>() -> [u64; N] {
    let mut list = [1; N];
    let mut i = 1;
    while i < N {
        list[i] = list[i - 1] * 2;
        i += 1;
    }
    list
}

static POWERS: [u64; 16] = powers();
const _: () = assert!(gcd(12, 18) == 6);

fn main() {
    println!("{} {:?}", gcd(48, 36), &POWERS[10..]);
}
