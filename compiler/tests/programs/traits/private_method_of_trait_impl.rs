trait Greet {
    pub fn hello(&self) {}
}

impl Greet for u8 {
    pub fn hello(&self) {
        println!("hello");
    }
}

fn main() {
    1u8.hello();
}
