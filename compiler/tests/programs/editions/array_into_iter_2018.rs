// edition: 2018
fn main() {
    for x in [1, 2, 3].into_iter() {
        let y: i32 = x;
        println!("{y}");
    }
}
