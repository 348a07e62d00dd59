mod first;
mod second;
mod third {
    pub mod fourth;
}
include!("fifth.rs");
const TEXT: &str = include_str!("sixth.txt");

fn main() {
    first::run();
    let n: u8 = TEXT;
    unknown();
}
