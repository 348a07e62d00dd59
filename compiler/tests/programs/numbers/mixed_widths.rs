fn total(prices: &[u32], discount: i64) -> u64 {
    let mut sum = 0u64;
    for price in prices {
        sum += price;
    }
    sum - discount
}

fn main() {
    println!("{}", total(&[3, 4], 1));
}
