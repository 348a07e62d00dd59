#[macro_use]
mod macros;
mod user;

fn main() {
    user::run();
    say!(1, 2);
}
// file: src/macros.rs
macro_rules! say {
    ($text:expr) => {
        println!("{}", $text + undefined)
    };
}
// file: src/user.rs
pub fn run() {
    say!("hello");
    include!("part.rs");
}
// file: src/part.rs
let inner: u8 = "from a part";
