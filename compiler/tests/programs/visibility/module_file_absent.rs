mod helpers;
mod parser {
    pub mod tokens;
}

fn main() {
    helpers::run();
}
