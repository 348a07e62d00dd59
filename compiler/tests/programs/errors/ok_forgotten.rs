fn half(n: i32) -> Result<i32, String> {
    if n % 2 != 0 {
        return Err("odd");
    }
    n / 2
}

fn main() {
    println!("{:?}", half(4));
}
