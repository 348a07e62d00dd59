fn numbers(text: &str) -> Result<Vec<i32>, std::num::ParseIntError> {
    let list = text.split(',').map(|part| part.parse::<i32>()?).collect();
    Ok(list)
}

fn main() {
    println!("{:?}", numbers("1,2"));
}
