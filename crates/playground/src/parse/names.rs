//! The service's names of the choices in a request: exact, case-sensitive, each with its own words of refusal.

use rockpool_engine::{AliasingModel, Channel, CrateType, Edition, Mode};

use crate::ApiError;

/// The value named, or the refusal that says of what kind it should have been.
fn named<T: Copy>(name: &str, table: &[(&str, T)], what: &str) -> Result<T, ApiError> {
    table
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| *value)
        .ok_or_else(|| ApiError::bad_value(name, what))
}

pub(super) fn channel(name: &str) -> Result<Channel, ApiError> {
    let table = [("stable", Channel::Stable), ("beta", Channel::Beta), ("nightly", Channel::Nightly)];
    named(name, &table, "channel")
}

pub(super) fn mode(name: &str) -> Result<Mode, ApiError> {
    named(name, &[("debug", Mode::Debug), ("release", Mode::Release)], "mode")
}

pub(super) fn edition(name: &str) -> Result<Edition, ApiError> {
    let table =
        [("2015", Edition::E2015), ("2018", Edition::E2018), ("2021", Edition::E2021), ("2024", Edition::E2024)];
    named(name, &table, "edition")
}

pub(super) fn crate_type(name: &str) -> Result<CrateType, ApiError> {
    let table = [
        ("bin", CrateType::Bin),
        ("lib", CrateType::Lib),
        ("dylib", CrateType::Dylib),
        ("rlib", CrateType::Rlib),
        ("staticlib", CrateType::Staticlib),
        ("cdylib", CrateType::Cdylib),
        ("proc-macro", CrateType::ProcMacro),
    ];
    named(name, &table, "crate type")
}

/// Whether to use Intel's syntax.
pub(super) fn flavor(name: &str) -> Result<bool, ApiError> {
    named(name, &[("att", false), ("intel", true)], "assembly flavor")
}

/// Whether to keep symbols mangled.
pub(super) fn mangle(name: &str) -> Result<bool, ApiError> {
    named(name, &[("demangle", false), ("mangle", true)], "demangle option")
}

/// Whether to keep all lines.
pub(super) fn raw(name: &str) -> Result<bool, ApiError> {
    named(name, &[("filter", false), ("raw", true)], "assembly processing option")
}

pub(super) fn aliasing_model(name: &str) -> Result<AliasingModel, ApiError> {
    named(name, &[("stacked", AliasingModel::Stacked), ("tree", AliasingModel::Tree)], "aliasing model")
}
