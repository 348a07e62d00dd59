#[derive(Debug)]
enum AppError {
    Missing,
}

fn read(text: &str) -> Result<u32, AppError> {
    let n = text.parse::<u32>()?;
    if n == 0 { Err(AppError::Missing) } else { Ok(n) }
}

fn main() {
    println!("{:?}", read("3"));
}
