//! A main that returns a boxed error after a chain of conversions; exit code 1.
use std::error::Error;
use std::fmt;
#[derive(Debug)]
enum ConfigError {
    Missing(String),
    Invalid { line: usize, source: std::num::ParseIntError },
}
impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(k) => write!(f, "missing {k}"),
            Self::Invalid { line, .. } => write!(f, "invalid at line {line}"),
        }
    }
}
impl Error for ConfigError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Invalid { source, .. } => Some(source),
            _ => None,
        }
    }
}
fn get(text: &str, key: &str) -> Result<i64, ConfigError> {
    for (line, l) in text.lines().enumerate() {
        let Some((k, v)) = l.split_once('=') else { continue };
        if k.trim() == key {
            return v.trim().parse().map_err(|source| ConfigError::Invalid { line: line + 1, source });
        }
    }
    Err(ConfigError::Missing(key.into()))
}
fn main() -> Result<(), Box<dyn Error>> {
    let text = "# config\nwidth = 10\nheight = tall\n";
    println!("{}", get(text, "width")?);
    for key in ["depth", "height"] {
        if let Err(e) = get(text, key) {
            println!("{e}: {:?}", e.source().map(|s| s.to_string()));
        }
    }
    let area = get(text, "width")? * get(text, "height")?;
    println!("never {area}");
    Ok(())
}
