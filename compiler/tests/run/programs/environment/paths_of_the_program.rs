//! What the program can learn of its surroundings without naming it: directories, constants of the platform family.
use std::env;
fn main() {
    println!(
        "{} {}",
        env::args_os().len(),
        env::args().next().is_some_and(|a| !a.is_empty()) || env::args().next().is_none()
    );
    println!("{:?}", env::var("HOME").is_ok() || env::var("HOME").is_err());
    println!("{:?}", env::join_paths(["a", "b"]).map(|p| p.into_string().unwrap().len()));
    println!("{:?}", env::split_paths("x").collect::<Vec<_>>());
    println!("{} {}", env::vars().count() == env::vars_os().count(), env::var_os("").is_none());
    println!("{:?}", env::var("ROCKPOOL_NOT_SET").map_err(|e| e.to_string()));
    println!("{}", std::path::MAIN_SEPARATOR);
}
