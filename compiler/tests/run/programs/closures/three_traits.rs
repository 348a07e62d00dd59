//! Fn, FnMut and FnOnce: what each may do with its captures, and passing one where another is asked.
fn call<F: Fn(i32) -> i32>(f: F) -> i32 {
    f(1) + f(2)
}
fn call_mut(mut f: impl FnMut(i32)) {
    for n in 0..4 {
        f(n);
    }
}
fn call_once<T>(f: impl FnOnce() -> T) -> T {
    f()
}
fn twice(f: &mut dyn FnMut() -> u32) -> u32 {
    f() * 100 + f()
}
fn main() {
    let factor = 10;
    println!("{}", call(|n| n * factor));
    let mut seen = Vec::new();
    call_mut(|n| seen.push(n * n));
    println!("{seen:?}");
    let owned = String::from("owned");
    let give = move || owned;
    println!("{}", call_once(give));
    let mut count = 0;
    let mut tick = || {
        count += 1;
        count
    };
    println!("{} {}", tick(), tick());
    println!("{}", twice(&mut tick));
    println!("{count}");
    let greet = |name: &str| format!("hi {name}");
    println!("{} {}", greet("a"), call_once(|| greet("b")));
    println!("{}", call(i32::wrapping_neg));
    println!("{}", call_once(Vec::<u8>::new).len());
    let copied = call_once;
    println!("{}", copied(|| 5));
    let mut by_ref = |n| seen.push(n);
    call_mut(&mut by_ref);
    by_ref(1000);
    println!("{seen:?}");
    let all: Vec<i32> = ["1", "2"].iter().map(|s| s.parse()).collect::<Result<_, _>>().unwrap();
    println!("{all:?} {:?}", Some(3).map(Some));
}
