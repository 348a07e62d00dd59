fn even(n: u32) -> impl Fn() -> bool {
    move || if n == 0 { true } else { odd(n - 1)() }
}

fn odd(n: u32) -> impl Fn() -> bool {
    move || if n == 0 { false } else { even(n - 1)() }
}

fn forever(n: u8) -> impl Sized {
    (forever(n), 1)
}

fn main() {
    println!("{}", even(4)());
}
