//! Parsing floats: forms, rounding to nearest, limits and errors.
fn main() {
    for text in [
        "0",
        "-0",
        "1",
        "+1.5",
        ".5",
        "5.",
        "1e3",
        "1E-3",
        "1e400",
        "-1e400",
        "1e-400",
        "inf",
        "-Infinity",
        "NaN",
        "nan",
        "",
        ".",
        "e5",
        "1e",
        "0x10",
        "1_0",
        " 1",
        "1.2.3",
        "infin",
    ] {
        println!("{text:?}: {:?} {:?}", text.parse::<f64>().map_err(|e| e.to_string()), text.parse::<f32>().ok());
    }
    for text in [
        "0.1",
        "0.30000000000000004",
        "9007199254740993",
        "2.2250738585072011e-308",
        "4.9406564584124654e-324",
        "2.4703282292062327e-324",
        "1.7976931348623159e308",
        "123456789012345678901234567890",
        "1.00000017881393432617187499",
        "16777217",
        "3.4028236e38",
        "7.006492321624085e-46",
    ] {
        let (d, f) = (text.parse::<f64>().unwrap(), text.parse::<f32>().unwrap());
        println!("{text}: {d:?} {:016x} {f:?} {:08x}", d.to_bits(), f.to_bits());
    }
    let mut x = 1.0f64;
    let mut same = true;
    for n in 0..200 {
        x = x * 1.7 + 1.0 / (n as f64 + 3.0);
        same &= x.to_string().parse::<f64>() == Ok(x) && format!("{x:e}").parse() == Ok(x);
    }
    println!("{same} {x:?}");
}
