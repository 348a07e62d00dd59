fn apply(f: fn(i32) -> i32, x: i32) -> i32 {
    f(x)
}

fn half(x: f64) -> f64 {
    x / 2.0
}

fn main() {
    println!("{}", apply(half, 3));
    let k = 3;
    println!("{}", apply(|x| x + k, 3));
}
