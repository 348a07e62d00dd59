fn take(_: String) {}

fn main() {
    let shell = String::from("shell");
    let borrowed = &shell;
    take(shell);
    println!("{borrowed}");
}
