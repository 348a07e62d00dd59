mod red {
    pub fn name() -> &'static str {
        "red"
    }
}
mod blue {
    pub fn name() -> &'static str {
        "blue"
    }
}
use blue::*;
use red::*;

fn main() {
    println!("{}", name());
}
