#[derive(Debug)]
struct Crab {
    name: String,
    legs: u8,
}

fn main() {
    let crab = Crab {
        name: "Kani".to_string(),
    };
    println!("{crab:?}");
}
