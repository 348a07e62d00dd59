fn main() {
    let word = String::from("stop");
    match word {
        "stop" => println!("halt"),
        "go" => println!("run"),
        _ => println!("?"),
    }
}
