//! Resource limits of the kernel, and a session of the process's own.

use nix::sys::resource::{Resource, setrlimit};

use super::{EnterError, ResourceLimits};

const NAME: &str = "resource limits";

/// Makes this process the leader of a session, so that all that it starts can be found and killed together.
pub(super) fn lead_session() -> Result<(), EnterError> {
    nix::unistd::setsid().map_err(|error| EnterError::layer(NAME, format!("no session of its own: {error}")))?;
    // The program must not outlive a server that was killed without a chance to clean up.
    #[cfg(target_os = "linux")]
    nix::sys::prctl::set_pdeathsig(nix::sys::signal::Signal::SIGKILL)
        .map_err(|error| EnterError::layer(NAME, format!("no signal at the parent's death: {error}")))?;
    Ok(())
}

/// Applies the limits to this process.
pub(super) fn apply(limits: &ResourceLimits) -> Result<(), EnterError> {
    let each = [
        (Resource::RLIMIT_CPU, limits.cpu_seconds),
        #[cfg(target_os = "linux")]
        (Resource::RLIMIT_DATA, limits.data_bytes),
        #[cfg(target_os = "linux")]
        (Resource::RLIMIT_AS, limits.address_bytes),
        (Resource::RLIMIT_FSIZE, limits.file_bytes),
        (Resource::RLIMIT_NOFILE, limits.open_files),
        (Resource::RLIMIT_CORE, Some(0)),
    ];
    for (resource, value) in each {
        let Some(value) = value else { continue };
        setrlimit(resource, value, value).map_err(|error| EnterError::layer(NAME, format!("{resource:?}: {error}")))?;
    }
    Ok(())
}
