//! A main that returns Err ends with code 1 after what it printed; destructors run.
use std::fmt;
struct Guard;
impl Drop for Guard {
    fn drop(&mut self) {
        println!("guard dropped");
    }
}
#[derive(Debug)]
enum AppError {
    Config(String),
    Other,
}
impl fmt::Display for AppError {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        write!(f, "shown only by Display")
    }
}
impl std::error::Error for AppError {}
fn load(ok: bool) -> Result<u32, AppError> {
    if ok { Ok(1) } else { Err(AppError::Config("missing".into())) }
}
fn main() -> Result<(), AppError> {
    let _guard = Guard;
    println!("{:?}", load(true));
    println!("{:?}", load(true)?);
    let n = load(false)?;
    println!("never {n}");
    Err(AppError::Other)
}
