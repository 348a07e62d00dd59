fn main() {
    let r: Option<i32> = try { Some(1)? + 2 };
    let g = #[coroutine] || {
        yield 1;
    };
    println!("{r:?}");
}
