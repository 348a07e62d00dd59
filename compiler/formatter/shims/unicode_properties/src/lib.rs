//! In place of the part of `unicode-properties` that rustfmt asks, and asks only where it wraps the lines of comments or
//! strings: its default, all that the page uses, does not. With the package itself the compiler's own packages that use
//! another part of it would be built twice.

#[derive(PartialEq, Eq)]
pub enum GeneralCategory {
    OtherPunctuation,
    Unassigned,
}

pub trait UnicodeGeneralCategory {
    fn general_category(self) -> GeneralCategory;
}

impl UnicodeGeneralCategory for char {
    /// Right for ASCII.
    fn general_category(self) -> GeneralCategory {
        if matches!(self, '!'..='#' | '%'..='\'' | '*' | ',' | '.' | '/' | ':' | ';' | '?' | '@' | '\\') {
            GeneralCategory::OtherPunctuation
        } else {
            GeneralCategory::Unassigned
        }
    }
}
