fn to_celsius(f: f64) -> f64 {
    (f - 32) * 5 / 9
}

fn main() {
    let readings = [68.0, 71.5, 64.2];
    let mut sum = 0;
    for r in readings {
        sum += to_celsius(r);
    }
    let mean = sum / readings.len();
    println!("{:.1f}", mean);
    println!("{mean:.1}");
}
