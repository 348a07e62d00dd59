use std::collections::BTreeMap;

fn main() {
    let mut stock: BTreeMap<String, u32> = BTreeMap::new();
    let pears = stock.entry("pear".to_string()).or_insert(0);
    let apples = stock.get("apple");
    *pears += apples.copied().unwrap_or(1);
    println!("{stock:?}");
}
