struct Crab {
    /// Number of legs.
    legs: u8,
    /// nothing follows
}

fn main() {
    let crab = Crab { legs: 10 };
    println!("{}", crab.legs);
    /// trailing doc
}
