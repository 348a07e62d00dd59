fn multiplier(n: i32) -> Fn(i32) -> i32 {
    move |x| x * n
}

fn main() {
    println!("{}", multiplier(2)(4));
}
