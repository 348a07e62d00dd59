async fn save(text: &str) {
    println!("{text}");
}

async fn run() {
    save("a");
    let n: u32 = count();
    println!("{n}");
}

async fn count() -> u32 {
    3
}

fn main() {
    run();
}
