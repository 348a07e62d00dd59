trait Source {
    async fn read(&mut self) -> Option<u8>;
}

struct Bytes(std::vec::IntoIter<u8>);

impl Source for Bytes {
    async fn read(&mut self) -> Option<u8> {
        self.0.next()
    }
}

async fn sum(mut source: impl Source) -> u32 {
    let mut total = 0;
    while let Some(byte) = source.read().await {
        total += u32::from(byte);
    }
    total
}

fn main() {
    let future = sum(Bytes(vec![1, 2, 3].into_iter()));
    println!("{}", size_of_val(&future));
}
