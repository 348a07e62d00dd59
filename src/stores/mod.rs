//! What the app knows beyond the page in view: the reader's own data on this device, and the course's files.
//!
//! [`disk`] to [`personal`] is the reader's data, from the bottom up; [`course`] is fetched. Stores never touch the
//! page's elements.

pub mod announce;
pub mod backup;
pub mod course;
pub mod disk;
pub mod drafts;
pub mod fetch;
pub mod guide;
pub mod offline;
pub mod personal;
pub mod progress;
pub mod record;
pub mod settings;
pub mod shelf;
pub mod storage;

pub use announce::Announcer;
pub use course::CourseStore;
pub use drafts::{Draft, DraftKey, Drafts, Elsewhere};
pub use offline::Offline;
pub use progress::{Progress, TaskKey};
pub use settings::{Settings, Theme};
pub use storage::Storage;
