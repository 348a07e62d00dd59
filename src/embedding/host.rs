//! Which page may speak to the frame: the one that the frame's own address names, by its exact origin.
//!
//! Pure. Whoever opens the frame writes that address, so this keeps nobody from embedding. It keeps every other window
//! that knows of the frame from speaking to it, and what it says from reaching a page that took the host's place.

use percent_encoding::percent_decode_str;

/// What pages have for an origin that have none: those from disk, and sandboxed ones.
const OPAQUE: &str = "null";

/// The page that embeds the frame.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Host {
    origin: String,
}

impl Host {
    /// The host that a fragment such as `#https%3A%2F%2Fdocs.example` names; `None` if that is no origin.
    pub fn declared(fragment: &str) -> Option<Self> {
        let origin = percent_decode_str(fragment.strip_prefix('#')?).decode_utf8().ok()?;
        (origin == OPAQUE || is_origin(&origin)).then(|| Self { origin: origin.into_owned() })
    }

    /// Whether a message of this origin is the host's.
    pub fn is(&self, origin: &str) -> bool {
        // Pages from disk are named in two ways.
        origin == self.origin || (self.origin == OPAQUE && origin == "file://")
    }

    /// To whom messages are addressed. A page without an origin cannot be named; it is then whoever embeds the frame.
    pub fn target(&self) -> &str {
        if self.origin == OPAQUE { "*" } else { &self.origin }
    }

    /// The origin, to keep drafts of different sites apart.
    pub fn name(&self) -> &str {
        &self.origin
    }
}

/// Whether a text is an origin exactly as browsers write one.
fn is_origin(text: &str) -> bool {
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else { return false };
    let (name, port) = match host.rsplit_once(':') {
        Some((name, port)) if !port.ends_with(']') => (name, Some(port)),
        _ => (host, None),
    };
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "-._[]:".contains(c);
    let is_port = |port: &str| !port.is_empty() && port.len() <= 5 && port.bytes().all(|byte| byte.is_ascii_digit());
    !name.is_empty() && name.chars().all(is_name) && port.is_none_or(is_port)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_origin_is_a_host() {
        for good in
            ["https://docs.example", "http://localhost:3000", "http://[::1]:80", "https://xn--bcher-kva.example"]
        {
            let fragment = format!("#{}", good.replace(':', "%3A").replace('/', "%2F"));
            assert_eq!(Host::declared(&fragment).map(|host| host.name().to_owned()).as_deref(), Some(good));
        }
        for bad in [
            "",
            "#",
            "https://docs.example",
            "#*",
            "#https://docs.example/",
            "#https://docs.example/path",
            "#https://me@docs.example",
            "#https://DOCS.example",
            "#https://docs.example:",
            "#https://docs.example:port",
            "#javascript:alert(1)",
            "#ftp://docs.example",
            "#https://",
            "#https://docs.example https://other.example",
            "#%ff",
        ] {
            assert_eq!(Host::declared(bad), None, "{bad}");
        }
    }

    #[test]
    fn a_message_counts_only_from_exactly_the_host() {
        let host = Host::declared("#https://trusted.example.com").expect("an origin");
        assert!(host.is("https://trusted.example.com"));
        for other in [
            "https://trusted.example.com.evil.com",
            "https://trusted.example.comedy",
            "https://trusted.example.com:8443",
            "http://trusted.example.com",
            "https://TRUSTED.example.com",
            "https://me@trusted.example.com",
            "https://sub.trusted.example.com",
            "https://trusted.example.com/",
            "null",
            "file://",
            "",
        ] {
            assert!(!host.is(other), "{other}");
        }
        assert_eq!(host.target(), "https://trusted.example.com");
    }

    #[test]
    fn a_page_from_disk_can_be_a_host() {
        let host = Host::declared("#null").expect("none is an origin too");
        assert!(host.is("null") && host.is("file://") && !host.is("https://docs.example"));
        assert_eq!(host.target(), "*");
    }
}
