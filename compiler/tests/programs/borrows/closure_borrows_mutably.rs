fn main() {
    let mut count = 0;
    let mut increase = || count += 1;
    increase();
    println!("{count}");
    increase();
}
