//! Every combination of host, origin, fetch site, content type, token, method and place, against a table in words.
//!
//! The expected status is found from the properties that each value was given here by hand, not by looking at it.

use rockpool_server::safety::{Admission, Facts, Rules};

const TOKEN: &str = "right";

/// `(value, whether it is one of this server's names)`
const HOSTS: [(Option<&str>, bool); 9] = [
    (Some("127.0.0.1:8720"), true),
    (Some("localhost:8720"), true),
    (Some("[::1]:8720"), true),
    (Some("evil.example"), false),
    (Some("evil.example:8720"), false),
    (Some("127.0.0.1:8721"), false),
    (Some("127.0.0.1"), false),
    (Some("localhost:8720.evil.example"), false),
    (None, false),
];

#[derive(Clone, Copy, PartialEq)]
enum Who {
    NotSaid,
    Own,
    Allowed,
    Foreign,
}

const ORIGINS: [(Option<&str>, Who); 13] = [
    (None, Who::NotSaid),
    (Some("http://127.0.0.1:8720"), Who::Own),
    (Some("http://localhost:8720"), Who::Own),
    (Some("http://book.example:3000"), Who::Allowed),
    (Some("http://book.example:3001"), Who::Foreign),
    (Some("http://book.example"), Who::Foreign),
    (Some("https://book.example:3000"), Who::Foreign),
    (Some("http://book.example:3000.evil.example"), Who::Foreign),
    (Some("http://BOOK.example:3000"), Who::Foreign),
    (Some("http://user@book.example:3000"), Who::Foreign),
    (Some("http://127.0.0.1:8721"), Who::Foreign),
    (Some("https://127.0.0.1:8720"), Who::Foreign),
    (Some("null"), Who::Foreign),
];

/// `(value, whether the browser says that another site asks)`
const SITES: [(Option<&str>, bool); 5] = [
    (None, false),
    (Some("same-origin"), false),
    (Some("none"), false),
    (Some("same-site"), true),
    (Some("cross-site"), true),
];

const TYPES: [(Option<&str>, bool); 6] = [
    (Some("application/json"), true),
    (Some("application/json; charset=utf-8"), true),
    (Some("text/plain"), false),
    (Some("application/x-www-form-urlencoded"), false),
    (Some("text/json"), false),
    (None, false),
];

const TOKENS: [(Option<&str>, bool); 4] =
    [(Some(TOKEN), true), (Some("wrong"), false), (Some(""), false), (None, false)];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    /// Runs or keeps something.
    Acts,
    Socket,
    /// Tells something, by these methods.
    Tells(&'static [&'static str]),
    /// Anyone's to load.
    File,
}

const READ: &[&str] = &["GET", "HEAD"];
const PLACES: [(&str, Kind); 10] = [
    ("/execute", Kind::Acts),
    ("/evaluate.json", Kind::Acts),
    ("/meta/gist", Kind::Acts),
    ("/websocket", Kind::Socket),
    ("/meta/crates", Kind::Tells(&["GET", "HEAD", "POST"])),
    ("/meta/versions", Kind::Tells(READ)),
    ("/meta/gist/0123", Kind::Tells(READ)),
    ("/healthz", Kind::Tells(READ)),
    ("/course/config.json", Kind::Tells(READ)),
    ("/course/index.html", Kind::File),
];

const METHODS: [&str; 7] = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

struct Cell {
    own_host: bool,
    who: Who,
    from_elsewhere: bool,
    is_json: bool,
    has_token: bool,
    method: &'static str,
    kind: Kind,
}

/// 200 stands for "goes on", 204 for a preflight that is granted.
fn expected(cell: &Cell) -> u16 {
    let Cell { own_host, who, from_elsewhere, is_json, has_token, method, kind } = *cell;
    let may_read_across = kind == Kind::File || who == Who::Allowed;
    let method_exists = match kind {
        Kind::Acts => method == "POST",
        Kind::Socket => method == "GET",
        Kind::Tells(methods) => methods.contains(&method),
        Kind::File => READ.contains(&method),
    };
    let table = [
        (!own_host, 403),
        (who == Who::Foreign, 403),
        (from_elsewhere && !may_read_across, 403),
        (method == "OPTIONS" && who == Who::Allowed, 204),
        (!method_exists, 405),
        ((kind == Kind::Acts || kind == Kind::Socket) && !has_token, 401),
        (kind == Kind::Acts && !is_json, 415),
    ];
    table.iter().find(|(applies, _)| *applies).map_or(200, |(_, status)| *status)
}

#[test]
fn every_combination_is_judged_as_the_table_says() {
    let hosts = ["127.0.0.1:8720", "localhost:8720", "[::1]:8720"].map(str::to_owned);
    let rules = Rules::new(hosts, ["http://book.example:3000".to_owned()], TOKEN, "/course/");
    let mut seen = std::collections::BTreeMap::<u16, usize>::new();
    for (path, kind) in PLACES {
        for method in METHODS {
            for (host, own_host) in HOSTS {
                for (origin, who) in ORIGINS {
                    for (fetch_site, from_elsewhere) in SITES {
                        for (content_type, is_json) in TYPES {
                            for (token, has_token) in TOKENS {
                                let facts = Facts { method, path, host, origin, fetch_site, content_type, token };
                                let status = match rules.judge(&facts) {
                                    Ok(Admission::Pass) => 200,
                                    Ok(Admission::Preflight) => 204,
                                    Err(refusal) => refusal.status(),
                                };
                                let cell = Cell { own_host, who, from_elsewhere, is_json, has_token, method, kind };
                                assert_eq!(status, expected(&cell), "{facts:?}");
                                *seen.entry(status).or_default() += 1;
                            }
                        }
                    }
                }
            }
        }
    }
    assert_eq!(seen.keys().copied().collect::<Vec<_>>(), [200, 204, 401, 403, 405, 415], "{seen:?}");
}
