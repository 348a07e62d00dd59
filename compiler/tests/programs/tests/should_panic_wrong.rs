// tests
#[test]
#[should_panic(expect = "boom")]
fn breaks() {
    panic!("boom");
}

#[test]
#[ignore = 3]
fn later() {}

#[test]
struct NotAFunction;

fn main() {}
