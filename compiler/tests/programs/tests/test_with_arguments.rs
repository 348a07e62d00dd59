// tests
#[test]
fn takes(n: u8) {
    assert_eq!(n, 1);
}

#[test]
fn gives() -> u8 {
    3
}

fn main() {}
