#[derive(Debug)]
struct Wallet {
    coins: Vec<u32>,
}

fn main() {
    let mut wallet = Wallet { coins: vec![1, 5] };
    let coins = &mut wallet.coins;
    println!("{:?}", wallet);
    coins.push(10);
}
