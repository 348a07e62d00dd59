//! Where the site will be: below which path, and on which host if that was said.

use rockpool_page::Base;
use url::Url;

use crate::SiteError;

/// The address of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Address {
    /// Scheme, host and port, such as `https://example.org`.
    origin: Option<String>,
    base: Base,
}

impl Address {
    /// Reads a path or a whole URL.
    pub fn parse(given: &str) -> Result<Self, SiteError> {
        let read = if given.contains("://") { of_url(given) } else { of_path(given) };
        read.map_err(|reason| SiteError::Address { given: given.to_owned(), reason })
    }

    /// The path, for what cannot name things relative to itself.
    pub fn base(&self) -> &Base {
        &self.base
    }

    /// The whole URL, if the host is known.
    pub fn whole(&self) -> Option<Base> {
        self.origin.as_ref().map(|origin| Base::new(&format!("{origin}{}", self.base.as_str())))
    }

    /// Whether the site is all that its host has.
    pub fn is_root(&self) -> bool {
        self.base.as_str() == "/"
    }
}

fn of_url(given: &str) -> Result<Address, &'static str> {
    let url = Url::parse(given).map_err(|_| "it is no valid URL")?;
    if !matches!(url.scheme(), "http" | "https") {
        return Err("its scheme is neither http nor https");
    }
    if !url.username().is_empty() || url.password().is_some() {
        return Err("it has a name or a password in it, which would stand in every page");
    }
    if url.query().is_some() || url.fragment().is_some() {
        return Err("it has a query or a fragment");
    }
    Ok(Address { origin: Some(url.origin().ascii_serialization()), base: Base::new(url.path()) })
}

fn of_path(given: &str) -> Result<Address, &'static str> {
    if given.starts_with("//") || given.contains([':', '\\']) {
        return Err("it is neither a path nor a whole URL");
    }
    if given.contains(['?', '#']) || given.contains(|c: char| c.is_whitespace() || c.is_control()) {
        return Err("it has characters that no path has");
    }
    let mut segments = given.split('/');
    // `example.org/rust` is meant to be a host.
    if segments.next().is_some_and(|first| first.contains('.')) {
        return Err("it starts with what looks like a host, without `https://`");
    }
    if segments.any(|segment| matches!(segment, "." | "..")) {
        return Err("it leads elsewhere by `.` or `..`");
    }
    Ok(Address { origin: None, base: Base::new(given) })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a failing test is to panic")]
    use super::*;

    #[test]
    fn a_path_or_a_whole_url_is_an_address() {
        for (given, path, whole) in [
            ("", "/", None),
            ("/", "/", None),
            ("rockpool", "/rockpool/", None),
            ("/a/b.c/", "/a/b.c/", None),
            ("https://example.org", "/", Some("https://example.org/")),
            ("https://Example.org:443/rust", "/rust/", Some("https://example.org/rust/")),
            ("http://localhost:8080/r/", "/r/", Some("http://localhost:8080/r/")),
        ] {
            let address = Address::parse(given).unwrap();
            assert_eq!(address.base().as_str(), path, "{given:?}");
            assert_eq!(address.whole().as_ref().map(Base::as_str), whole, "{given:?}");
            assert_eq!(address.is_root(), path == "/", "{given:?}");
        }
    }

    #[test]
    fn what_is_no_address_is_told_with_its_reason() {
        for (given, reason) in [
            ("example.org/rust", "looks like a host"),
            ("//example.org/", "neither a path"),
            ("C:/Program Files/rust", "neither a path"),
            ("ftp://example.org/", "neither http"),
            ("https://", "no valid URL"),
            ("https://me:secret@example.org/", "password"),
            ("https://example.org/?a=1", "query"),
            ("/a b/", "characters"),
            ("/a/../b", "leads elsewhere"),
        ] {
            let told = Address::parse(given).map_err(|error| error.to_string()).unwrap_err();
            assert!(told.contains(reason), "{given:?}: {told}");
        }
    }
}
