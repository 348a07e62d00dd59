//! How much one job may use. The default is what the Rust Playground gives over HTTP.

use std::time::Duration;

use crate::sandbox::ResourceLimits;

const MIB: u64 = 1 << 20;

/// How much one job may use.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Time for building and running together, from the moment the job is begun. `None`: until it is stopped.
    pub time: Option<Duration>,
    /// Time to wait for others before the job is begun.
    pub queue: Duration,
    /// Memory of the program with all its processes, in bytes.
    pub memory: u64,
    /// Memory of the compiler, in bytes.
    pub compiler_memory: u64,
    /// Processes and threads of the program.
    pub tasks: u64,
    /// Bytes of one output stream.
    pub output: u64,
    /// Largest file that may be written, in bytes.
    pub file: u64,
    /// All files of the job together, in bytes.
    pub disk: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            time: Some(Duration::from_secs(10)),
            queue: Duration::from_secs(30),
            memory: 512 * MIB,
            compiler_memory: 2048 * MIB,
            tasks: 512,
            output: 640 * 1024,
            file: 64 * MIB,
            disk: 256 * MIB,
        }
    }
}

impl Limits {
    /// Limits for a run that a person watches and can stop, as over the Playground's websocket: an hour instead of seconds.
    pub fn interactive() -> Self {
        Self { time: Some(Duration::from_secs(45 * 60)), ..Self::default() }
    }

    /// What the kernel is to keep for each process of the program.
    pub(crate) fn of_program(&self) -> ResourceLimits {
        self.resources(self.memory)
    }

    /// What the kernel is to keep for each process of the compiler.
    pub(crate) fn of_compiler(&self) -> ResourceLimits {
        self.resources(self.compiler_memory)
    }

    fn resources(&self, memory: u64) -> ResourceLimits {
        ResourceLimits {
            // The clock on the wall ends a job sooner; this is for what would outlive a killed server.
            cpu_seconds: self.time.map(|time| time.as_secs() * 4 + 1),
            data_bytes: Some(memory),
            // Reserved memory counts here: a heap for each thread is 64 MiB of addresses.
            address_bytes: Some(memory.saturating_mul(128)),
            file_bytes: Some(self.file),
            open_files: Some(1024),
        }
    }
}
