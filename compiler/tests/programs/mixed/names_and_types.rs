fn main() {
    let numbers: Vec<u32> = vec![1, 2, "3"];
    let total = sum(&numbers);
    let mean = totl / numbers.len();
    println!("{}", mean);
    let set = HashSet::from([1]);
    let now = Instant::now();
    let x: i32 = "5".parse();
}
