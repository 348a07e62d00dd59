//! Which texts are addresses, what they are called, and who is told the secret.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is the failure of the test")]

use super::*;

const ORIGIN: &str = "http://127.0.0.1:3000";

fn parse(url: &str) -> Result<Address, NotAnAddress> {
    Address::parse(url, ORIGIN, Some("s3cret".into()))
}

#[test]
fn servers_are_named_by_host_and_this_one_as_such() {
    for (url, name, here) in [
        ("https://play.rust-lang.org/", "play.rust-lang.org", false),
        ("https://a.example:8443/play", "a.example:8443", false),
        ("", "this server", true),
        ("/play", "this server", true),
        ("http://127.0.0.1:3000", "this server", true),
        ("http://127.0.0.1:3000.evil.example", "127.0.0.1:3000.evil.example", false),
        ("http://127.0.0.1:30001", "127.0.0.1:30001", false),
    ] {
        let address = parse(url).unwrap();
        assert_eq!((address.name(), address.is_here()), (name, here), "{url:?}");
    }
}

#[test]
fn the_secret_is_sent_to_this_origin_only() {
    assert_eq!(parse("").unwrap().token(), Some("s3cret"));
    for foreign in ["https://play.rust-lang.org", "http://127.0.0.1:3000.evil.example", "http://127.0.0.1:30001"] {
        let address = parse(foreign).unwrap();
        assert_eq!(address.token(), None, "{foreign}");
        assert!(!address.socket().contains("s3cret"), "{foreign}");
    }
}

#[test]
fn what_is_no_address_is_refused() {
    for text in ["javascript:alert(1)", "ftp://a", "https://", "https://user@host", "https://a b", "play.rust-lang.org"]
    {
        assert!(parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn routes_stand_below_the_base() {
    assert_eq!(parse("/play/").unwrap().url("execute"), "http://127.0.0.1:3000/play/execute");
    assert_eq!(parse("").unwrap().socket(), "ws://127.0.0.1:3000/t/s3cret/websocket");
    assert_eq!(Address::public().socket(), "wss://play.rust-lang.org/websocket");
}
