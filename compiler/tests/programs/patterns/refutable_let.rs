fn main() {
    let Some(first) = [1, 2].iter().next();
    let Ok(n) = "12".parse::<i32>();
    let [a, b] = vec![1, 2][..];
    println!("{first} {n} {a} {b}");
}
