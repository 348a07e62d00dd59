//! Between the tides: what a pool keeps when the sea goes.
//!
//! Call [`pools::names`] to walk along all of them, or write `pools::names()` yourself:
//!
//! ```
//! fn main() {
//!     let pools = ["north", "south", "harbour"];
//!     for (number, pool) in pools.iter().enumerate() {
//!         println!("{}: the {pool} pool", number + 1);
//!     }
//! }
//! ```
//!
//! A count needs a map, and the line that brings it is hidden:
//!
//! ```
//! # use std::collections::BTreeMap;
//! let mut seen = BTreeMap::new();
//! *seen.entry("limpet").or_insert(0) += 2;
//! println!("{seen:?}");
//! ```
//!
//! A bucket that was given away cannot be used:
//!
//! ```compile_fail,E0382
//! let bucket = String::from("three crabs");
//! let other = bucket;
//! println!("{bucket} and {other}");
//! ```
//!
//! Nobody has measured a depth yet, so this ends in a panic:
//!
//! ```should_panic
//! let depths: Vec<u32> = Vec::new();
//! let deepest = depths.iter().max().expect("a pool was measured");
//! println!("{deepest}");
//! ```
//!
//! Before edition 2021 a closure took the whole bucket, not only the field that it names:
//!
//! ```edition2018
//! struct Bucket {
//!     crabs: u64,
//!     litres: u64,
//! }
//!
//! let bucket = Bucket { crabs: 3, litres: 9 };
//! println!("{} litres", bucket.litres);
//! let count = move || bucket.crabs;
//! println!("{} crabs in {} bytes", count(), std::mem::size_of_val(&count));
//! ```
//!
//! What is not Rust stays as it is:
//!
//! ```toml
//! [pool]
//! name = "north"
//! ```
#![doc(html_playground_url = "https://play.rust-lang.org/")]

/// Pools along the coast.
pub mod pools {
    /// The names of all pools, from north to south.
    ///
    /// A long line is longer than the page is wide:
    ///
    /// ```
    /// let report = "The lowest tide of the year uncovers the outer reef for an hour, and whoever wants to see the anemones there has to be early.";
    /// println!("{} letters", report.len());
    /// ```
    ///
    /// What to do at low tide:
    ///
    /// 1. Look at the table.
    ///
    ///    ```
    ///    let low = [(6, 12), (18, 40)];
    ///    for (hour, minute) in low {
    ///        println!("low tide at {hour}:{minute:02}");
    ///    }
    ///    ```
    ///
    /// 2. Go.
    ///
    /// Blocks that are only compiled, or not looked at:
    ///
    /// ```no_run
    /// loop {
    ///     std::thread::sleep(std::time::Duration::from_secs(6 * 60 * 60));
    /// }
    /// ```
    ///
    /// ```ignore
    /// let tide = ...;
    /// ```
    pub fn names() -> [&'static str; 3] {
        ["north", "south", "harbour"]
    }
}
