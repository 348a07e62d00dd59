fn stop() -> Result<!, String> {
    Err("no".into())
}

trait Size {
    fn size(&self) -> u8;
}

impl<T> Size for T {
    default fn size(&self) -> u8 {
        0
    }
}

fn main() {
    let _ = stop();
}
