fn call(f: impl Fn()) {
    f();
    f();
}

fn main() {
    let mut calls = 0;
    call(|| calls += 1);
    println!("{calls}");
}
