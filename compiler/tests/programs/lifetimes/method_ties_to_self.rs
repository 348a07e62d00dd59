struct Buffer {
    bytes: Vec<u8>,
}

impl Buffer {
    fn first_of<'a>(&self, other: &'a [u8]) -> &'a [u8] {
        if other.is_empty() { &self.bytes } else { other }
    }
}

fn main() {
    let buffer = Buffer { bytes: vec![1] };
    println!("{:?}", buffer.first_of(&[]));
}
