struct Plain;

fn main() {
    println!("{}", Plain);
    println!("{:x}", 1.5);
    println!("{:e} {:p}", "a", 3);
    println!("{:>width$}", 1);
    println!("{:.*}", 2.5);
}
