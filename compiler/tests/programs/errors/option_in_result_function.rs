fn first_number(text: &str) -> Result<i32, std::num::ParseIntError> {
    let word = text.split(' ').next()?;
    word.parse()
}

fn main() {
    println!("{:?}", first_number("4 5"));
}
