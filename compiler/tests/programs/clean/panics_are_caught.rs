use std::panic;

fn risky(n: u32) -> u32 {
    assert!(n < 5, "{n} is too large");
    debug_assert_ne!(n, 4);
    10u32.checked_div(n).unwrap_or_else(|| unreachable!("n is {n}"))
}

fn main() {
    panic::set_hook(Box::new(|info| eprintln!("caught: {info}")));
    for n in [2, 7] {
        match panic::catch_unwind(|| risky(n)) {
            Ok(value) => println!("{value}"),
            Err(payload) => println!("{:?}", payload.downcast_ref::<String>()),
        }
    }
    if std::env::args().len() > 9 {
        todo!("many arguments");
    }
}
