fn quick() -> i32 {
    1
}

async fn slow() -> i32 {
    quick().await + 2.await
}

fn main() {
    let _ = slow();
}
