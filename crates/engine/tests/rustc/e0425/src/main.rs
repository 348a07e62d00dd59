fn main() {
    let water = 3;
    println!("{}", watr + 1);
}
