enum Token {
    Number(i64),
    Word(String),
    End,
}

fn main() {
    let token = Token::Number(3);
    match token {
        Token::Number(value) | Token::End => println!("{value}"),
        Token::Word(text) => println!("{text}"),
    }
}
