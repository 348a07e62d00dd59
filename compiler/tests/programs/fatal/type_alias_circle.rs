type One = Vec<Two>;
type Two = Option<One>;

struct Holder(One);

fn use_it(x: Two) -> usize {
    x.len()
}

fn main() {
    let n: i32 = use_it(None);
}
