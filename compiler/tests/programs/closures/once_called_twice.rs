fn run_twice<F: FnOnce() -> String>(f: F) {
    println!("{}", f());
    println!("{}", f());
}

fn main() {
    run_twice(|| "tick".to_string());
}
