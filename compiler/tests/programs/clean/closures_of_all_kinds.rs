fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}

fn counter() -> impl FnMut() -> u32 {
    let mut n = 0;
    move || {
        n += 1;
        n
    }
}

fn main() {
    let add = |n: i32| n + 1;
    let text = compose(add, |n| format!("<{n}>"));
    let mut next = counter();
    let handlers: [(&str, Box<dyn Fn(i32) -> i32>); 2] = [("half", Box::new(|n| n / 2)), ("add", Box::new(add))];
    for (name, handler) in &handlers {
        println!("{name} {}", handler(10));
    }
    let owned = String::from("given away");
    let consume = move || owned;
    println!("{} {} {} {}", text(1), next(), next(), consume());
    let f: fn(f64) -> f64 = f64::sqrt;
    println!("{}", f(2.0));
}
