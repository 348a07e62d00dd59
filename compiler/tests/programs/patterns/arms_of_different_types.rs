fn main() {
    let command = "add";
    let code = match command {
        "add" => 1,
        "sub" => "2",
        _ => None,
    };
    println!("{code}");
}
