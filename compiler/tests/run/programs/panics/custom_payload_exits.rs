//! panic_any with a struct payload that reaches the top ends with 101.
#[derive(Debug)]
struct Payload {
    code: u32,
}
impl Drop for Payload {
    fn drop(&mut self) {
        println!("payload {} dropped", self.code);
    }
}
fn main() {
    let r = std::panic::catch_unwind(|| std::panic::panic_any(Payload { code: 5 }));
    println!("{:?}", r.unwrap_err().downcast::<Payload>().unwrap());
    println!("now for real");
    std::panic::panic_any(Box::new(17u64));
}
