//! A course folder and a built app to a folder of static files.
//!
//! [`build`] reads the course, has every example tried by a [`Compiler`], renders each page to HTML and puts the app
//! beside it. The output is written to a folder beside its place and swapped in at the end: a build that fails leaves
//! the site as it was, and the app's files of earlier builds stay for pages that are open. [`check`] does the first half only.
//!
//! This crate must not know how a program is run: that is [`Compiler`]'s business, of which [`Toolchain`] is this
//! machine's.

mod address;
mod app;
mod build;
mod check;
mod compress;
mod data;
mod dates;
mod discovery;
mod earlier_apps;
mod embed;
mod error;
mod folder;
mod head;
mod hosting;
mod module;
mod offline;
mod options;
mod output;
mod render;
mod report;
mod search;
mod structured;
mod template;
mod webmanifest;

pub use app::App;
pub use build::{build, build_with};
pub use check::{Compiler, RecordingCache, Toolchain, Trial, check};
pub use compress::Compression;
pub use error::SiteError;
pub use folder::CourseFolder;
pub use module::{WasmCompiler, compile_modules};
pub use options::{BuildOptions, CheckMode};
pub use report::Report;
pub use search::Section;
