// crate: lib
#![warn(missing_docs)]

//! A small library.

/// Has one.
pub struct Documented {
    pub size: u8,
}

pub fn undocumented() {}

pub mod parts {
    pub enum Piece {
        One,
    }
}
