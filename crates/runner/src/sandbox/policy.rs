//! What a sandboxed process may do: plain data, handed to the launcher as JSON.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

/// What a sandboxed process may do.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Files and folders that may be read and executed. Those that do not exist are skipped.
    pub read: Vec<PathBuf>,
    /// Device files and the like that may be read and written, but not executed.
    pub devices: Vec<PathBuf>,
    /// Folders in which everything may be done.
    pub write: Vec<PathBuf>,
    /// Limits of the kernel for each process.
    pub resources: ResourceLimits,
    /// Go on with the layers that the kernel has, instead of refusing when one is missing.
    pub best_effort: bool,
}

/// Limits that the kernel keeps for each process. `None` leaves the limit of the parent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ResourceLimits {
    /// CPU time in seconds.
    pub cpu_seconds: Option<u64>,
    /// Private writable memory in bytes (heap, stacks of threads).
    pub data_bytes: Option<u64>,
    /// Address space in bytes; wider than `data_bytes`, since reserved memory counts.
    pub address_bytes: Option<u64>,
    /// Largest file that may be written, in bytes.
    pub file_bytes: Option<u64>,
    /// Open files.
    pub open_files: Option<u64>,
}

impl Policy {
    /// The places of the system that any compiler or program needs: libraries, linker, devices. Nothing of a user.
    pub fn system() -> Self {
        let read = [
            "/usr",
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/libx32",
            "/nix/store",
            "/etc/ld.so.cache",
            "/etc/ld.so.conf",
            "/etc/ld.so.conf.d",
            "/etc/alternatives",
            "/etc/localtime",
            "/proc/self",
            "/proc/cpuinfo",
            "/proc/meminfo",
            "/sys/fs/cgroup",
            "/sys/devices/system/cpu",
        ];
        let devices = ["/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom"];
        Self {
            read: read.iter().map(PathBuf::from).collect(),
            devices: devices.iter().map(PathBuf::from).collect(),
            ..Self::default()
        }
    }

    /// Allows reading and executing below this place too.
    #[must_use]
    pub fn and_read(mut self, path: impl Into<PathBuf>) -> Self {
        self.read.push(path.into());
        self
    }

    /// Allows everything below this place too.
    #[must_use]
    pub fn and_write(mut self, path: impl Into<PathBuf>) -> Self {
        self.write.push(path.into());
        self
    }
}
