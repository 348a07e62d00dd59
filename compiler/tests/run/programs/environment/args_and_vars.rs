//! No arguments are given and unset variables are errors.
use std::env::{self, VarError};
fn main() {
    println!("{}", env::args().count());
    println!("{:?}", env::args().skip(1).collect::<Vec<_>>());
    println!("{:?}", env::args_os().nth(1));
    let missing = env::var("ROCKPOOL_SURELY_UNSET");
    println!("{missing:?} {}", missing.clone().unwrap_err());
    println!("{}", matches!(missing, Err(VarError::NotPresent)));
    println!(
        "{:?} {}",
        env::var_os("ROCKPOOL_SURELY_UNSET"),
        env::var("ROCKPOOL_SURELY_UNSET").unwrap_or_else(|_| "default".into())
    );
    println!("{}", env::vars().filter(|(k, _)| k.starts_with("ROCKPOOL_")).count());
}
