#[deprecated(since = 3)]
fn a() {}

#[deprecated(because = "old")]
fn b() {}

#[deprecated]
impl Copy for X {}

struct X;

fn main() {
    a();
    b();
}
