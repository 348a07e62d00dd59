//! Boxed closures in collections, closures returned, composed, and called through dyn references.
fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}
fn chooser(name: &str) -> Box<dyn Fn(f64, f64) -> f64> {
    match name {
        "add" => Box::new(|a, b| a + b),
        "scale" => {
            let k = 3.0;
            Box::new(move |a, b| a * k + b * k)
        }
        _ => Box::new(f64::max),
    }
}
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C {
    move |x| g(f(x))
}
fn counter() -> Box<dyn FnMut() -> u32> {
    let mut n = 0;
    Box::new(move || {
        n += 1;
        n
    })
}
fn once(text: String) -> Box<dyn FnOnce(usize) -> String> {
    Box::new(move |n| text.repeat(n))
}
fn main() {
    let fs: Vec<Box<dyn Fn(i32) -> i32>> = vec![Box::new(adder(1)), Box::new(|x| x * x), Box::new(i32::abs)];
    println!("{}", fs.iter().fold(-5, |x, f| f(x)));
    println!("{:?}", fs.iter().map(|f| f(-3)).collect::<Vec<_>>());
    for name in ["add", "scale", "max"] {
        println!("{name} {}", chooser(name)(2.0, 7.5));
    }
    let h = compose(compose(adder(2), |n| n as f64 / 4.0), |x| format!("<{x}>"));
    println!("{} {}", h(4), h(-2));
    let (mut a, mut b) = (counter(), counter());
    println!("{} {} {} {}", a(), a(), b(), a());
    println!("{}", once("ab".into())(3));
    let onces: Vec<Box<dyn FnOnce() -> String>> = (0..3)
        .map(|n| {
            let s = format!("s{n}");
            Box::new(move || s) as _
        })
        .collect();
    println!("{:?}", onces.into_iter().rev().map(|f| f()).collect::<Vec<_>>());
    let reference: &dyn Fn(i32) -> i32 = &*fs[1];
    println!("{}", reference(12));
    fn curry(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> {
        move |b| Box::new(move |c| a * 100 + b * 10 + c)
    }
    println!("{}", curry(1)(2)(3));
}
