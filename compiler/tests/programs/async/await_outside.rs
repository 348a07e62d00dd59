async fn fetch() -> u32 {
    7
}

fn main() {
    let n = fetch().await;
    println!("{n}");
}
