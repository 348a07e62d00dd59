//! The sandbox that a compiler or a learner's program is started in.
//!
//! A process enters the sandbox itself: a small launcher ([`crate::launcher`]) reads a [`Policy`] from its arguments,
//! applies it to itself and then becomes the program. So no code runs between `fork` and `exec`, no `unsafe` is needed,
//! and everything that the program starts inherits the same bounds.
//!
//! What each layer is for:
//! - **landlock**: which files may be read, written and executed; no TCP; no signals to processes outside;
//! - **seccomp**: no sockets at all (a path socket such as a container daemon's would be a way out that landlock does
//!   not see), no tracing of other processes, no mounts, keys, kernel modules or namespaces;
//! - **resource limits**: CPU time, memory of one process, size of a file, core dumps;
//! - **capabilities**: none, so that a server started by root has no more power than its files give.
//!
//! Elsewhere than on Linux there are no layers, and [`Layers`] says so.

#[cfg(target_os = "linux")]
mod capabilities;
#[cfg(target_os = "linux")]
mod files;
#[cfg(unix)]
mod resources;
#[cfg(target_os = "linux")]
mod syscalls;

mod layers;
mod policy;

pub use layers::{Layer, Layers};
pub use policy::{Policy, ResourceLimits};

/// Why a process could not enter its sandbox.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    /// A layer that the policy asks for could not be applied.
    #[error("the sandbox layer {layer} could not be applied: {reason}")]
    Layer {
        /// Its name.
        layer: &'static str,
        /// The kernel's or library's reason.
        reason: String,
    },
    /// The system has no sandbox.
    #[error("this operating system has no sandbox that Rockpool knows")]
    NoSandbox,
}

impl EnterError {
    #[cfg(unix)]
    fn layer(layer: &'static str, reason: impl std::fmt::Display) -> Self {
        Self::Layer { layer, reason: reason.to_string() }
    }
}

/// Puts this process into the sandbox for good. Must be called while it has one thread.
///
/// Returns the layers that are in force. A layer that the kernel lacks is an error unless `policy.best_effort`.
///
/// # Errors
/// A layer could not be applied and the policy insists on it.
#[cfg(target_os = "linux")]
pub fn enter(policy: &Policy) -> Result<Layers, EnterError> {
    resources::lead_session()?;
    resources::apply(&policy.resources)?;
    let accept = |result: Result<Layer, EnterError>| match result {
        Err(error) if policy.best_effort => Ok(Layer::Missing(error.to_string())),
        other => other,
    };
    let capabilities = accept(capabilities::drop_all())?;
    let files = accept(files::restrict(policy))?;
    let syscalls = accept(syscalls::restrict())?;
    Ok(Layers { files, syscalls, capabilities, resources: Layer::Full })
}

/// Puts this process into what there is of a sandbox: resource limits, where the policy accepts that.
///
/// # Errors
/// The policy insists on layers that this system does not have.
#[cfg(not(target_os = "linux"))]
pub fn enter(policy: &Policy) -> Result<Layers, EnterError> {
    if !policy.best_effort {
        return Err(EnterError::NoSandbox);
    }
    #[cfg(unix)]
    {
        resources::lead_session()?;
        resources::apply(&policy.resources)?;
    }
    Ok(Layers::none("this operating system has no sandbox that Rockpool knows"))
}
