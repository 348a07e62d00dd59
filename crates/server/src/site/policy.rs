//! What pages may load, where they may connect to, and who may show them in a frame.

use anyhow::Context as _;
use axum::http::HeaderValue;

use super::SiteOptions;

/// The content security policies of a site.
#[derive(Debug)]
pub(super) struct Policies {
    /// Of the pages that only this site shows.
    pub own: HeaderValue,
    /// Of the pages that others show in a frame.
    pub embedded: HeaderValue,
}

impl Policies {
    /// Policies under which styles with this nonce hold.
    pub fn new(nonce: &str, options: &SiteOptions) -> anyhow::Result<Self> {
        let others = options.engines.iter().chain(&options.embedders);
        // These would end the part of the policy that they stand in, and begin another.
        let is_url = |url: &String| !url.contains([';', ',', ' ', '\'']);
        let strange = others.clone().find(|url| !is_url(url));
        anyhow::ensure!(strange.is_none(), "`{}` is not a URL", strange.map_or("", String::as_str));
        let ancestors = options.embedders.iter().fold("'self'".to_owned(), |all, one| format!("{all} {one}"));
        let header = |ancestors: &str| {
            HeaderValue::from_str(&policy(nonce, options, ancestors)).context("a URL has characters that no URL has")
        };
        Ok(Self { own: header("'self'")?, embedded: header(&ancestors)? })
    }
}

fn policy(nonce: &str, options: &SiteOptions, ancestors: &str) -> String {
    // A policy cannot name an address of version 6; there `'self'` has to do, which takes websockets in by now.
    let port = options.port;
    let mut connect = format!("'self' ws://127.0.0.1:{port} ws://localhost:{port}");
    for engine in &options.engines {
        let engine = engine.trim_end_matches('/');
        connect += &format!(" {engine} {}", engine.replacen("http", "ws", 1));
    }
    format!(
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'nonce-{nonce}'; img-src 'self' data:; \
         worker-src 'self'; connect-src {connect}; object-src 'none'; base-uri 'none'; form-action 'self'; \
         frame-ancestors {ancestors}"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_begin_another_part_of_a_policy_is_refused() {
        for url in ["https://a.example; script-src *", "https://a.example, default-src *", "https://a.example 'self'"] {
            let options = SiteOptions { embedders: vec![url.to_owned()], ..SiteOptions::default() };
            assert!(Policies::new("n", &options).is_err(), "{url}");
        }
    }
}
