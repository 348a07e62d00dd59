use std::fmt;
use std::num::ParseIntError;

#[derive(Debug)]
enum ConfigError {
    Missing(&'static str),
    Number { key: String, source: ParseIntError },
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ConfigError::Missing(key) => write!(f, "{key} is missing"),
            ConfigError::Number { key, source } => write!(f, "{key}: {source}"),
        }
    }
}

impl std::error::Error for ConfigError {}

fn number(text: &str, key: &'static str) -> Result<i32, ConfigError> {
    let line = text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix('='));
    let raw = line.ok_or(ConfigError::Missing(key))?;
    raw.trim().parse().map_err(|source| ConfigError::Number { key: key.to_owned(), source })
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("{}", number("port=80\nsize=3", "port")?);
    if let Err(error) = number("port=x", "port") {
        eprintln!("{error}");
    }
    Ok(())
}
