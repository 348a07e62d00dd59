//! Every digit counts: integers of all widths in all radixes, floats with many digits, rounding at ties, exponents.
fn main() {
    for p in 0..8 {
        print!("{:.p$} {:.p$e} | ", 2.0f64 / 3.0, 123456.789f64);
    }
    println!();
    for x in [0.5, 1.5, 2.5, 0.05, 0.15, 0.25, 0.125, 0.375, 9.995, 99.95, 999999.5] {
        print!("{x:.0} {x:.1} {x:.2} | ");
    }
    println!();
    for e in [-320, -310, -300, -100, -20, -7, -5, -1, 0, 1, 5, 15, 16, 17, 21, 22, 100, 300, 308] {
        let x: f64 = format!("1.2345678901234567e{e}").parse().unwrap();
        print!("{x:?} {x:e} ");
    }
    println!();
    for x in [f32::MIN_POSITIVE, f32::MAX, 1.0e-45, 16777215.0, 0.1, 1e10, 3.3333333e-5] {
        print!("{x} {x:?} {x:e} {:.9} | ", x);
    }
    println!();
    println!("{} {}", f64::MAX, f64::MIN_POSITIVE);
    println!("{:.50} {:.20e}", 0.1f64, 1.0f64 / 3.0);
    println!("{:?} {:?} {:?}", 1.0e7, 123456789012345680.0, 0.000001);
    println!("{:5}|{:<5}|{:+5}|{:05}|{:5.1}|{:+.0}", 1.5, -1.5, 1.5, -1.5, 1.25, 2.5);
    println!("{:?} {:?} {:?} {:e}", f64::NAN, -f64::INFINITY, -0.0, 0.0);
    println!("[{:8}] [{:08}] [{:+}] [{:<8}]", f64::NAN, f64::INFINITY, f64::INFINITY, f64::NEG_INFINITY);
    for n in [0u64, 9, 10, 99, 100, 999_999_999, 1_000_000_000, u32::MAX as u64, 1 << 53, u64::MAX] {
        print!("{n} {n:x} {n:o} {n:b} {n:e} | ");
    }
    println!();
    for n in [u128::MAX, 10u128.pow(38), 10u128.pow(19), 10u128.pow(19) - 1, 1 << 64] {
        print!("{n} {n:x} {n:e} | ");
    }
    println!();
    for n in [i128::MIN, -1, i64::MIN as i128] {
        print!("{n} {n:x} {n:o} | ");
    }
    println!("{:e} {:.1e} {:.0e} {:E}", 99999u32, 99999u32, 95u8, -1_000_000i64);
    println!("{}", (0..64).map(|k| format!("{}", (1u64 << k) - (k as u64 & 1))).collect::<Vec<_>>().join(" "));
}
