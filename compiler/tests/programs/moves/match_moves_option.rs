fn main() {
    let nickname: Option<String> = Some("Bee".to_string());
    match nickname {
        Some(name) => println!("hello {name}"),
        None => println!("hello stranger"),
    }
    if nickname.is_some() {
        println!("nice nickname");
    }
}
