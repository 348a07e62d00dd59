fn main() {
    let total: i32 = vec!["1", "2"].iter().sum();
    let product: f64 = (1..5).product();
    println!("{total} {product}");
}
