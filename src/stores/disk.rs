//! Where stored texts lie, as a trait, so that the rules above it can be tested with a disk that fails.

/// Why a disk did not do what was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DiskError {
    /// The browser does not let this page store anything.
    #[error("this browser does not let the page store anything")]
    Blocked,
    /// There is no room left.
    #[error("the browser's storage for this page is full")]
    Full,
}

/// A place of texts by key.
pub trait Disk: Send + Sync {
    /// The text at a key.
    fn read(&self, key: &str) -> Result<Option<String>, DiskError>;
    /// Puts a text at a key.
    fn write(&self, key: &str, text: &str) -> Result<(), DiskError>;
    /// Forgets a key; not there is fine.
    fn remove(&self, key: &str) -> Result<(), DiskError>;
    /// All keys, in any order.
    fn keys(&self) -> Result<Vec<String>, DiskError>;
}

#[cfg(test)]
pub mod memory {
    //! A disk for tests.

    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex};

    use super::{Disk, DiskError};

    /// A disk in memory that can be told to fail; clones share their content.
    #[derive(Clone, Default)]
    pub struct MemoryDisk {
        /// What is stored.
        pub texts: Arc<Mutex<BTreeMap<String, String>>>,
        /// The error of every write, if any.
        pub fault: Arc<Mutex<Option<DiskError>>>,
    }

    impl MemoryDisk {
        /// The stored text at a key.
        pub fn text(&self, key: &str) -> Option<String> {
            self.texts.lock().expect("not poisoned").get(key).cloned()
        }

        /// Stores a text from outside, as another tab does.
        pub fn put(&self, key: &str, text: &str) {
            self.texts.lock().expect("not poisoned").insert(key.into(), text.into());
        }

        /// Makes writes fail, or work again.
        pub fn break_with(&self, fault: Option<DiskError>) {
            *self.fault.lock().expect("not poisoned") = fault;
        }

        fn check(&self) -> Result<(), DiskError> {
            match *self.fault.lock().expect("not poisoned") {
                Some(fault) => Err(fault),
                None => Ok(()),
            }
        }
    }

    impl Disk for MemoryDisk {
        fn read(&self, key: &str) -> Result<Option<String>, DiskError> {
            Ok(self.text(key))
        }

        fn write(&self, key: &str, text: &str) -> Result<(), DiskError> {
            self.check()?;
            self.put(key, text);
            Ok(())
        }

        fn remove(&self, key: &str) -> Result<(), DiskError> {
            self.texts.lock().expect("not poisoned").remove(key);
            Ok(())
        }

        fn keys(&self) -> Result<Vec<String>, DiskError> {
            Ok(self.texts.lock().expect("not poisoned").keys().cloned().collect())
        }
    }
}
