// edition: 2024
fn gen() -> u32 {
    3
}

fn main() {
    let gen = gen();
    println!("{gen}");
}
