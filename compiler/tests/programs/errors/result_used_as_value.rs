fn main() {
    let n = "12".parse::<i32>();
    println!("{}", n + 1);
    let text: String = std::env::var("HOME");
    if "true".parse::<bool>() {
        println!("{text}");
    }
}
