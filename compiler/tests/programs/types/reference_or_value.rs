fn print_len(text: &String) {
    println!("{}", text.len());
}

fn main() {
    let text = String::from("abc");
    print_len(text);
    let n = 5;
    let sum: i32 = &n;
    println!("{sum}");
}
