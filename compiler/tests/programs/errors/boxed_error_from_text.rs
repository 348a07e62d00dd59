use std::error::Error;

fn check(age: i32) -> Result<(), Box<dyn Error>> {
    if age < 0 {
        Err("negative")
    } else {
        Ok(())
    }
}

struct MyError;

fn other() -> Result<(), Box<dyn Error>> {
    Err(MyError)?
}

fn main() {
    let _ = check(1);
}
