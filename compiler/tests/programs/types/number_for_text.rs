fn main() {
    let title: String = 42;
    let count: u32 = "seven";
    println!("{title} {count}");
}
