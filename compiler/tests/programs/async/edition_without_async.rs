// edition: 2015
async fn early() -> u8 {
    1
}

fn main() {
    let f = async { early().await };
}
