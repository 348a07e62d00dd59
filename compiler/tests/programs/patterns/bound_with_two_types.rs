fn main() {
    let value: Result<i32, String> = Ok(3);
    match value {
        Ok(x) | Err(x) => println!("{x}"),
    }
}
