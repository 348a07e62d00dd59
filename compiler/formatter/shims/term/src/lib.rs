//! In place of the `term` package: there is no terminal.

use std::io;

pub type Error = io::Error;

pub mod color {
    pub type Color = u32;

    pub const RED: Color = 1;
    pub const GREEN: Color = 2;
}

pub trait Terminal: io::Write {
    type Output;

    fn supports_color(&self) -> bool;
    fn fg(&mut self, color: color::Color) -> Result<(), Error>;
    fn reset(&mut self) -> Result<(), Error>;
}

pub fn stdout() -> Option<Box<dyn Terminal<Output = io::Stdout>>> {
    None
}

pub fn stderr() -> Option<Box<dyn Terminal<Output = io::Stderr>>> {
    None
}
