// edition: 2021
fn evens(values: &[u32]) -> impl Iterator<Item = u32> + 'static {
    values.iter().copied().filter(|value| value % 2 == 0)
}

fn main() {
    println!("{}", evens(&[1, 2, 4]).count());
}
