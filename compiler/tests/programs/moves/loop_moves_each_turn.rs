fn log(line: String) {
    println!("[log] {line}");
}

fn main() {
    let greeting = String::from("good morning");
    for _ in 0..3 {
        log(greeting);
    }
}
