async fn ping(n: u8) -> u8 {
    if n == 0 { 0 } else { pong(n - 1).await }
}

async fn pong(n: u8) -> u8 {
    if n == 0 { 1 } else { ping(n - 1).await }
}

fn need_send<T: Send>(_: T) {}

fn main() {
    need_send(ping(3));
    let x: u8 = ping(1);
}
