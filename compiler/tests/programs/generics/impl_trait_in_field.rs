struct Button {
    on_click: impl Fn(),
}

fn make() -> impl Fn(i32) -> impl Fn(i32) -> i32 {
    |a| move |b| a + b
}

fn main() {
    let x: impl Copy = 3;
}
