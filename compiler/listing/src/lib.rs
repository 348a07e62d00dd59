//! Functions of a WebAssembly module as text, by the names that a reader knows.
//!
//! The printer takes whole modules. So a smaller one is made, in which only the bodies of the chosen functions are left and
//! all functions have readable names ([`smaller`]), and of its text the chosen functions and their types are kept ([`cut`]).

mod cut;
mod smaller;

use std::collections::{BTreeMap, HashMap};

use thiserror::Error;
use wasmprinter::{Config, PrintFmtWrite};

/// Why there is no text.
#[derive(Debug, Error)]
pub enum Fault {
    /// The bytes are no module.
    #[error("the module cannot be read: {0}")]
    Unreadable(#[from] wasmparser::BinaryReaderError),
    /// The printer does not take it.
    #[error("the module cannot be printed: {0}")]
    Unprintable(String),
}

/// What is shown of a function.
struct Shown {
    name: String,
    body: bool,
}

/// The functions whose symbols are in `chosen`, under the names that stand there, in the order of the module.
pub fn of(module: &[u8], chosen: &HashMap<String, String>) -> Result<String, Fault> {
    let names = smaller::names(module)?;
    let functions: BTreeMap<u32, Shown> =
        names.into_iter().map(|(index, symbol)| (index, shown(symbol, chosen))).collect();
    let imports = smaller::imports(module)?;
    let smaller = smaller::module(module, &functions, &imports)?;
    let mut text = PrintFmtWrite(String::new());
    Config::new().print(&smaller, &mut text).map_err(|error| Fault::Unprintable(error.to_string()))?;
    let is_wanted = |number| functions.get(&(imports.functions + number)).is_some_and(|shown| shown.body);
    Ok(cut::functions(&text.0, is_wanted))
}

fn shown(symbol: &str, chosen: &HashMap<String, String>) -> Shown {
    match chosen.get(symbol) {
        Some(name) => Shown { name: name.clone(), body: true },
        None => Shown { name: readable(symbol), body: false },
    }
}

/// A symbol as it stood in the source, without the hash at its end.
fn readable(symbol: &str) -> String {
    format!("{:#}", rustc_demangle::demangle(symbol))
}
