//! Settings read from variables that the program sets itself: defaults, parsing, lists, and what overrides what.
use std::collections::BTreeMap;
use std::env;
use std::str::FromStr;
#[derive(Debug, PartialEq)]
struct Settings {
    port: u16,
    ratio: f64,
    verbose: bool,
    hosts: Vec<String>,
}
fn read<T: FromStr>(name: &str, default: T) -> Result<T, String> {
    match env::var(format!("ROCKPOOL_{name}")) {
        Err(_) => Ok(default),
        Ok(text) => text.trim().parse().map_err(|_| format!("{name} cannot be {text:?}")),
    }
}
fn settings() -> Result<Settings, String> {
    let hosts = env::var("ROCKPOOL_HOSTS").unwrap_or_default();
    Ok(Settings {
        port: read("PORT", 80)?,
        ratio: read("RATIO", 0.5)?,
        verbose: read("VERBOSE", false)?,
        hosts: hosts.split(',').map(str::trim).filter(|h| !h.is_empty()).map(String::from).collect(),
    })
}
fn with(variables: &[(&str, &str)]) {
    for (name, value) in variables {
        unsafe { env::set_var(format!("ROCKPOOL_{name}"), value) };
    }
    let set: BTreeMap<String, String> = env::vars().filter(|(k, _)| k.starts_with("ROCKPOOL_")).collect();
    println!("{} {:?}", set.len(), settings());
    for name in set.keys() {
        unsafe { env::remove_var(name) };
    }
}
fn main() {
    with(&[]);
    with(&[("PORT", " 8080 "), ("VERBOSE", "true"), ("HOSTS", "a, b,,c ")]);
    with(&[("PORT", "70000")]);
    with(&[("RATIO", "1e-3"), ("RATIO", "2.5"), ("HOSTS", "größe")]);
    with(&[("VERBOSE", "yes")]);
    with(&[("PORT", "")]);
    println!("{:?}", env::var("ROCKPOOL_PORT").map_err(|e| e.to_string()));
}
