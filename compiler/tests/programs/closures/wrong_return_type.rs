fn apply<F>(f: F) -> i32
where
    F: Fn(i32) -> i32,
{
    f(3)
}

fn main() {
    println!("{}", apply(|x| x > 2));
    println!("{}", apply(|x| { x * 2; }));
    println!("{}", apply(|x: &i32| *x));
}
