//! Drops every capability, so that root's own powers (raising limits, mounting, reading any file) are gone.
//!
//! The seccomp layer sets `no_new_privs`, which keeps `exec` from giving them back.

use caps::CapSet;

use super::{EnterError, Layer};

const NAME: &str = "capabilities";

/// Drops them in this process.
pub(super) fn drop_all() -> Result<Layer, EnterError> {
    for set in [CapSet::Ambient, CapSet::Inheritable, CapSet::Effective, CapSet::Permitted] {
        // An ordinary user has none, and an old kernel may lack the ambient set: what counts is what is left.
        if let Err(error) = caps::clear(None, set) {
            tracing::debug!(?set, %error, "a capability set was not cleared");
        }
    }
    let left = caps::read(None, CapSet::Permitted).map_err(|error| EnterError::layer(NAME, error))?;
    if left.is_empty() { Ok(Layer::Full) } else { Err(EnterError::layer(NAME, format!("{left:?} are left"))) }
}
