fn main(args: Vec<String>) -> i32 {
    println!("{}", args.len());
    0
}
