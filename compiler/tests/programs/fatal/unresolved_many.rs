use foo::bar;
use std::nothing::{A, B};
use self::missing::Thing;
extern crate serde;
extern crate tokio as runtime;

fn main() {
    let a: serde::Value = bar();
    runtime::spawn(async {});
    regex::Regex::new("a").unwrap();
    log::info!("x");
    let b: Uuid = Uuid::new();
    macro_missing!(1);
}
