// crate: lib
//! Measures of tides.
#![warn(missing_docs)]
#![deny(unsafe_code)]

/// A height above the chart's zero.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Height {
    /// In meters.
    pub meters: f64,
}

impl Height {
    /// The height in feet.
    ///
    /// ```
    /// assert!(pool::Height::default().feet() < 1.0);
    /// ```
    #[must_use]
    pub fn feet(self) -> f64 {
        self.meters / 0.3048
    }
}

impl Default for Height {
    fn default() -> Self {
        Height { meters: 0.0 }
    }
}
