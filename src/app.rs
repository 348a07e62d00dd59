//! Starting the app.

/// Starts the app.
pub fn start() {}
