mod units {
    pub struct Meters(f64);
    #[derive(Debug)]
    pub struct Feet(pub f64, u8);
}

fn main() {
    let m = units::Meters(3.0);
    let units::Feet(f, _) = units::Feet(1.0, 2);
    println!("{f}");
}
